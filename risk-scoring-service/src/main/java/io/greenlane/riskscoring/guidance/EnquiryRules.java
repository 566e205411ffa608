package io.greenlane.riskscoring.guidance;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.riskscoring.regulation.Environment;
import io.greenlane.riskscoring.regulation.QuotedDocument;
import io.greenlane.vocabulary.CountryCode;
import io.greenlane.vocabulary.CustomsOffice;
import io.greenlane.vocabulary.Eori;
import io.greenlane.vocabulary.Flaw;
import io.greenlane.vocabulary.HsCode;
import io.greenlane.vocabulary.HsPrefix;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an enquiry must have before it can be answered. */
final class EnquiryRules {

    private static final int MOST_ITEMS = 999;
    private static final BigDecimal MOST = new BigDecimal("1E12");
    private static final int MOST_DECIMALS = 12;
    private static final Set<String> METHODS = Set.of("ACTUAL", "DEFAULT");

    private EnquiryRules() {}

    static List<BrokenRule> brokenBy(Enquiry enquiry) {
        List<BrokenRule> broken = new ArrayList<>();
        int items = enquiry.goodsItems().size();
        if (items == 0 || items > MOST_ITEMS) {
            broken.add(new BrokenRule(
                    "goodsItems",
                    "GOODS_ITEMS_COUNT",
                    "An enquiry has 1 to " + MOST_ITEMS + " items, and this one has " + items + ".",
                    "Name the goods you ask about."));
            return broken;
        }
        country("countryOfDestination", enquiry.countryOfDestination()).ifPresent(broken::add);
        if (enquiry.customsOffice() != null) {
            CustomsOffice.flawIn(enquiry.customsOffice()).ifPresent(flaw -> broken.add(at("customsOffice", flaw)));
        }
        if (enquiry.importer() != null && enquiry.importer().eori() != null) {
            Eori.flawIn(enquiry.importer().eori()).ifPresent(flaw -> broken.add(at("importer.eori", flaw)));
        }
        for (int index = 0; index < items; index++) {
            check("goodsItems[" + index + "]", enquiry.goodsItems().get(index), broken);
        }
        return broken;
    }

    private static void check(String place, Enquiry.@Nullable EnquiredItem item, List<BrokenRule> broken) {
        if (item == null) {
            broken.add(nothing(place, "an item"));
            return;
        }
        String path = place + ".";
        code(path + "commodityCode", item.commodityCode(), broken);
        country(path + "countryOfOrigin", item.countryOfOrigin()).ifPresent(broken::add);
        notBelow(
                path + "netMassKg",
                item.netMassKg(),
                "Give the net mass in kilograms, above 0 and at most " + MOST.toPlainString() + ".",
                false,
                broken);
        Environment declared = item.environment();
        if (declared != null) {
            emissions(path + "environment.", declared, broken);
        }
        List<QuotedDocument> documents = item.documents() == null ? List.of() : item.documents();
        for (int index = 0; index < documents.size(); index++) {
            if (documents.get(index) == null) {
                broken.add(nothing(path + "documents[" + index + "]", "a document"));
            }
        }
    }

    private static void code(String path, @Nullable String code, List<BrokenRule> broken) {
        HsCode.flawIn(code).ifPresent(flaw -> broken.add(at(path, flaw)));
        if (code != null && HsCode.isValid(code) && !HsPrefix.isInAChapterWithGoods(code)) {
            broken.add(new BrokenRule(
                    path,
                    "CHAPTER_UNKNOWN",
                    "Chapter " + code.substring(0, 2) + " of the Harmonized System does not hold goods.",
                    "Give a code of the chapters 01 to 97 except 77."));
        }
    }

    private static void emissions(String path, Environment declared, List<BrokenRule> broken) {
        String method = declared.emissionsMethod();
        if (method != null && !METHODS.contains(method)) {
            broken.add(new BrokenRule(
                    path + "emissionsMethod",
                    "EMISSIONS_METHOD_UNKNOWN",
                    "Emissions are declared as ACTUAL or DEFAULT.",
                    "Give one of the two or leave it out."));
        }
        String fix = "Give tonnes of CO2e per tonne of goods, 0 or more.";
        notBelow(path + "directEmissionsTco2ePerTonne", declared.directEmissionsTco2ePerTonne(), fix, true, broken);
        notBelow(path + "indirectEmissionsTco2ePerTonne", declared.indirectEmissionsTco2ePerTonne(), fix, true, broken);
    }

    private static void notBelow(
            String path, @Nullable BigDecimal value, String fix, boolean zeroIsAllowed, List<BrokenRule> broken) {
        if (value == null) {
            return;
        }
        boolean tooLow = value.signum() < 0 || (value.signum() == 0 && !zeroIsAllowed);
        if (tooLow || value.compareTo(MOST) > 0 || value.scale() > MOST_DECIMALS) {
            broken.add(new BrokenRule(path, "OUT_OF_RANGE", "There cannot be " + value + " of it.", fix));
        }
    }

    private static BrokenRule nothing(String path, String what) {
        return new BrokenRule(
                path, "MISSING", "Here should stand " + what + ", and there is null.", "Fill it in or leave it out.");
    }

    private static Optional<BrokenRule> country(String path, @Nullable String code) {
        return code == null ? Optional.empty() : CountryCode.flawIn(code).map(flaw -> at(path, flaw));
    }

    private static BrokenRule at(String path, Flaw flaw) {
        return new BrokenRule(path, flaw.code(), flaw.message(), flaw.fix());
    }
}
