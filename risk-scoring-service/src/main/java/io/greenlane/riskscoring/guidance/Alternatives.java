package io.greenlane.riskscoring.guidance;

import io.greenlane.riskscoring.regulation.ApplicableMeasure;
import io.greenlane.riskscoring.regulation.AssessedMeasure;
import io.greenlane.riskscoring.regulation.GoodsItem;
import io.greenlane.riskscoring.regulation.Levy;
import io.greenlane.riskscoring.regulation.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an importer could do so that a measure asks or costs less. */
record Alternatives(LevyEstimator levies) {

    /** One thing he could do, in words; the saving is against the estimate for what he has described. */
    List<Guidance.Alternative> to(GoodsItem item, AssessedMeasure assessed) {
        List<Guidance.Alternative> found = new ArrayList<>();
        ApplicableMeasure applicable = assessed.applicable();
        if (assessed.sparedAtKg() != null) {
            return found;
        }
        Optional<LevyEstimate> asDescribed = levies.of(item, applicable);
        asDescribed
                .filter(estimate -> estimate.basis() == LevyEstimate.Basis.DEFAULT)
                .ifPresent(estimate -> measured(item, applicable, estimate).ifPresent(found::add));
        if (!applicable.measure().exemptOrigins().isEmpty()) {
            found.add(new Guidance.Alternative(
                    "ORIGIN",
                    "Goods that originate in "
                            + applicable.measure().exemptOrigins().stream()
                                    .sorted()
                                    .collect(Collectors.joining(", "))
                            + " are exempt from " + applicable.measure().code() + ".",
                    asDescribed.map(LevyEstimate::amount).orElse(null)));
        }
        applicable.measure().alternatives().stream()
                .filter(each -> each.isWorthNamingFor(item.commodityCode()))
                .map(each -> new Guidance.Alternative(
                        "MATERIAL",
                        each.words() + lowerValue(item, applicable.measure().levy(), each.hsPrefix()),
                        null))
                .forEach(found::add);
        return found;
    }

    /** Even at the assumed emissions, a verified report spares the mark-up; lower ones spare more. */
    private Optional<Guidance.Alternative> measured(
            GoodsItem item, ApplicableMeasure applicable, LevyEstimate estimate) {
        BigDecimal declared = item.environment().directEmissionsTco2ePerTonne();
        BigDecimal intensity = declared == null ? estimate.tco2ePerTonne() : declared;
        return levies.atActual(item, applicable, intensity)
                .map(actual -> new Guidance.Alternative(
                        "ACTUAL_EMISSIONS",
                        "Declare actual emissions with a verifier's report instead of default values: "
                                + (declared == null
                                        ? "even if they are as high as the default, the mark-up falls away, and each tenth of a"
                                                + " tonne less per tonne of goods lowers the levy further."
                                        : "at the " + declared.toPlainString()
                                                + " tCO2e per tonne you name the levy is estimated at "
                                                + actual.amount().amount().toPlainString() + " "
                                                + actual.amount().currency() + "."),
                        new Money(
                                estimate.amount()
                                        .amount()
                                        .subtract(actual.amount().amount()),
                                estimate.amount().currency())))
                .filter(alternative -> alternative.saving() != null
                        && alternative.saving().amount().signum() > 0);
    }

    private static String lowerValue(GoodsItem item, @Nullable Levy levy, @Nullable String other) {
        if (levy == null || other == null) {
            return "";
        }
        Optional<Levy.Assumed> own = levy.assumedFor(item.commodityCode());
        Optional<Levy.Assumed> instead = levy.assumedFor(other);
        return own.isPresent() && instead.isPresent()
                ? " Default value: " + instead.get().line().tco2ePerTonne().toPlainString() + " instead of "
                        + own.get().line().tco2ePerTonne().toPlainString() + " tCO2e per tonne."
                : "";
    }
}
