package io.greenlane.riskscoring.risk;

import io.greenlane.riskscoring.importer.ImporterProfile;
import io.greenlane.riskscoring.regulation.GoodsItem;
import io.greenlane.riskscoring.regulation.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The risk rules in force; pure. */
public final class RiskTable {

    private static final String EURO = "EUR";

    private final String version;
    private final RiskTableFile data;

    RiskTable(String version, RiskTableFile data) {
        this.version = version;
        this.data = data;
    }

    /** Names exactly these rules; decisions record it. */
    public String version() {
        return version;
    }

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(data.validFrom()) && (data.validUntil() == null || !day.isAfter(data.validUntil()));
    }

    /** Points for a declaration: those of its importer, and of the item that has most. */
    public RiskAssessment assess(List<GoodsItem> items, ImporterProfile importer) {
        List<RiskFinding> findings = new ArrayList<>();
        BigDecimal ofImporter = BigDecimal.ZERO;
        boolean mustBeExamined = false;
        for (RiskRule rule : data.rules()) {
            if (!rule.when().isAboutAnItem() && concerns(rule.when(), importer)) {
                findings.add(new RiskFinding(rule.code(), null, rule.weight(), rule.message()));
                ofImporter = ofImporter.add(rule.weight());
                mustBeExamined |= rule.examine();
            }
        }
        BigDecimal ofWorstItem = BigDecimal.ZERO;
        for (GoodsItem item : items) {
            BigDecimal ofItem = BigDecimal.ZERO;
            for (RiskRule rule : data.rules()) {
                if (rule.when().isAboutAnItem() && concerns(rule.when(), importer) && concerns(rule.when(), item)) {
                    findings.add(new RiskFinding(rule.code(), item.itemNumber(), rule.weight(), rule.message()));
                    ofItem = ofItem.add(rule.weight());
                    mustBeExamined |= rule.examine();
                }
            }
            ofWorstItem = ofWorstItem.max(ofItem);
        }
        return new RiskAssessment(ofImporter.add(ofWorstItem), mustBeExamined, findings);
    }

    private boolean concerns(RiskRule.Condition when, ImporterProfile importer) {
        if (when.tier() != null && when.tier() != importer.tier()) {
            return false;
        }
        return when.importer() == null || isNew(importer);
    }

    private boolean isNew(ImporterProfile importer) {
        return importer.effectiveInspections().compareTo(data.newImporterBelowEffectiveInspections()) < 0;
    }

    private boolean concerns(RiskRule.Condition when, GoodsItem item) {
        if (!when.hsPrefixes().isEmpty() && when.hsPrefixes().stream().noneMatch(item.commodityCode()::startsWith)) {
            return false;
        }
        if (when.valueBelowShareOfUsual() == null && when.value() == null) {
            return true;
        }
        Optional<UsualValue> usual = data.usualValueOf(item.commodityCode());
        if (usual.isEmpty()) {
            return false;
        }
        BigDecimal mass = item.netMassKg();
        Money value = item.statisticalValue();
        if (mass == null || mass.signum() <= 0 || value == null || !EURO.equals(value.currency())) {
            return when.value() == RiskRule.Value.NOT_COMPARABLE;
        }
        return isBelow(when.valueBelowShareOfUsual(), usual.get(), value.amount(), mass);
    }

    /** Compared as value < share × usual × mass, so that nothing is rounded by a division. */
    private static boolean isBelow(@Nullable BigDecimal share, UsualValue usual, BigDecimal value, BigDecimal mass) {
        return share != null && value.compareTo(share.multiply(usual.eurPerKg()).multiply(mass)) < 0;
    }
}
