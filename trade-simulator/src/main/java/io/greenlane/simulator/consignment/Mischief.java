package io.greenlane.simulator.consignment;

import io.greenlane.simulator.consignment.Truth.Cause;
import io.greenlane.simulator.consignment.Truth.Measured;
import io.greenlane.simulator.consignment.Truth.MissingPaper;
import io.greenlane.simulator.consignment.Truth.Violation;
import io.greenlane.simulator.world.Conduct;
import io.greenlane.simulator.world.Luck;
import io.greenlane.simulator.world.Paper;
import io.greenlane.simulator.world.Scheme;
import io.greenlane.simulator.world.WorldParameters;
import io.greenlane.simulator.world.WorldParameters.SchemeFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides whether an item breaks a rule, and changes the item to what the declaration then looks like. */
final class Mischief {
    private final WorldParameters parameters;
    private final Paperwork paperwork;

    Mischief(WorldParameters parameters, Paperwork paperwork) {
        this.parameters = parameters;
        this.paperwork = paperwork;
    }

    /**
     * The scheme this item is part of, if any. The importer's own propensity decides first, then the supplier's: tainted
     * goods arrive at honest firms too, with perfect papers.
     */
    Optional<SchemeFacts> on(ItemDraft item, Scene scene, Luck luck) {
        List<Map.Entry<Scheme, Double>> open = item.goods.schemes().entrySet().stream()
                .filter(entry -> possible(parameters.scheme(entry.getKey()), item, scene))
                .toList();
        boolean tainted = luck.chance(item.supplier.taint());
        double draw = luck.uniform();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        SchemeFacts scheme =
                parameters.scheme(luck.pick(open, Map.Entry::getValue).getKey());
        if (draw < scene.quality().propensity(scheme.topic())) {
            return Optional.of(scheme);
        }
        return open.stream()
                .map(Map.Entry::getKey)
                .filter(one -> tainted && (one == Scheme.SUBSTANCES_OVER_LIMIT || one == Scheme.PLOT_DEFORESTED))
                .findFirst()
                .map(parameters::scheme);
    }

    private static boolean possible(SchemeFacts scheme, ItemDraft item, Scene scene) {
        boolean dares = !scheme.deliberate() || scene.quality().conduct() == Conduct.DIRTY;
        boolean forbidden = switch (scheme.topic()) {
            case CARBON -> scene.required().contains(Paper.CBAM);
            case DEFORESTATION -> scene.required().contains(Paper.DEFORESTATION);
            case DOCUMENTS -> !scene.required().isEmpty();
            case WASTE, SUBSTANCES, OTHER -> true;
        };
        boolean fits = scheme.scheme() != Scheme.WASTE_AS_PRODUCT || isDisguise(item);
        return dares && forbidden && fits;
    }

    /** Plastics are sold as polymer, old screens as new ones; nobody hides scrap among headphones. */
    private static boolean isDisguise(ItemDraft item) {
        return item.product.code().startsWith("39") || item.product.code().startsWith("8528");
    }

    /** Changes the item and records what is true of it. */
    void commit(SchemeFacts scheme, ItemDraft item, Scene scene, Findings findings, Luck luck) {
        double severity = luck.between(scheme.severityLow(), scheme.severityHigh());
        findings.violations.add(new Violation(
                item.number,
                scheme.scheme(),
                scheme.topic(),
                ItemDraft.rounded(severity, 2),
                scheme.deliberate(),
                scheme.visible()));
        switch (scheme.scheme()) {
            case WASTE_CONSENT_MISSING -> {
                findings.missing.add(absent(Paper.WASTE, item));
                item.baselCode = luck.chance(0.5) ? null : isElectronic(item) ? "A1181" : "Y48";
            }
            case WASTE_CODE_FALSE -> {
                item.eurPerKg *= luck.around(parameters.value("dirtyWastePrice"), 0.2);
                measured(findings, item, "contaminationPercent", luck.between(8, 45), "percent by mass");
            }
            case WASTE_AS_PRODUCT -> {
                item.eurPerKg *= luck.around(parameters.value("scrapPrice"), parameters.value("scrapPriceSpread"));
                measured(findings, item, "wastePercent", luck.between(70, 100), "percent by mass");
            }
            case SUBSTANCES_OVER_LIMIT -> {
                double timesTheLimit = luck.between(1.3, 6);
                if (item.goods.freshHours() == null) {
                    findings.lead = parameters.value("limitMgPerKg") * timesTheLimit;
                } else {
                    measured(findings, item, "pesticideResidue", timesTheLimit, "times the limit");
                }
                item.eurPerKg *= luck.around(0.95, 0.05);
            }
            case EMISSIONS_UNDERSTATED -> {
                double real = Paperwork.realDirect(item, luck);
                item.emissionsMethod = "ACTUAL";
                item.directEmissions =
                        real * luck.between(parameters.value("understatedLow"), parameters.value("understatedHigh"));
                item.indirectEmissions = item.indirectEmissions == null ? Double.valueOf(0) : item.indirectEmissions;
                Paperwork.verification(item, luck);
                measured(findings, item, "directEmissions", real, "tCO2e per tonne");
            }
            case PLOT_INVENTED ->
                item.geolocations = List.of(paperwork.plot(item, parameters.value("inventedKgPerHectare"), luck));
            case PAPER_ABSENT ->
                findings.missing.add(absent(scene.required().iterator().next(), item));
            case EMISSIONS_UNVERIFIED -> {
                item.emissionsMethod = "ACTUAL";
                item.directEmissions = item.directEmissions == null
                        ? Double.valueOf(Paperwork.realDirect(item, luck))
                        : item.directEmissions;
                Paperwork.verification(item, luck); // a number that no verifier gave
            }
            case PLOT_DEFORESTED, PAPER_FORGED, GOODS_MISDESCRIBED -> {
                // nothing in the declaration shows it
            }
        }
    }

    private MissingPaper absent(Paper paper, ItemDraft item) {
        return paperwork.remove(paper, item, Cause.ABSENT);
    }

    private static boolean isElectronic(ItemDraft item) {
        return item.product.code().startsWith("85");
    }

    private static void measured(Findings findings, ItemDraft item, String indicator, double value, String unit) {
        findings.measured.add(new Measured(item.number, indicator, ItemDraft.rounded(value, 3), unit));
    }
}
