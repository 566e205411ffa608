package io.greenlane.riskscoring.guidance;

import io.greenlane.riskscoring.balance.Lane;
import io.greenlane.riskscoring.balance.Policy;
import io.greenlane.riskscoring.regulation.ApplicableMeasure;
import io.greenlane.riskscoring.regulation.AssessedMeasure;
import io.greenlane.riskscoring.regulation.Catalogue;
import io.greenlane.riskscoring.regulation.Consequence;
import io.greenlane.riskscoring.regulation.GoodsItem;
import io.greenlane.riskscoring.regulation.Law;
import io.greenlane.riskscoring.regulation.Money;
import io.greenlane.riskscoring.regulation.Wording;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Answers an enquiry with the rules that live clearance uses; pure. */
record Adviser(Catalogue catalogue, Policy policy) {

    /**
     * Answers.
     *
     * @param importer what is known of the enterprise that asks for itself
     */
    Guidance answer(Enquiry enquiry, LocalDate today, Asker importer) {
        LocalDate on = legalDate(enquiry, today);
        List<GoodsItem> goods = new ArrayList<>();
        for (Enquiry.EnquiredItem asked : enquiry.goodsItems()) {
            goods.add(asked.asGoods(goods.size() + 1));
        }
        Law law = catalogue.lawIn(enquiry.countries(), on, importer.size());
        law = law.forImporterOf(importer.with(law.countedKg(goods)));
        LevyEstimator levies = new LevyEstimator(catalogue, on);
        List<Guidance.ItemGuidance> items = new ArrayList<>();
        for (GoodsItem item : goods) {
            List<Guidance.MeasureGuidance> measures = law.assess(item).stream()
                    .map(assessed ->
                            measure(item, why(item, enquiry.countries(), on, assessed.applicable()), assessed, levies))
                    .toList();
            items.add(new Guidance.ItemGuidance(item.itemNumber(), item.commodityCode(), measures));
        }
        return new Guidance(
                on, catalogue.version(), assumptions(enquiry, on, importer), Treatment.of(items), totals(items), items);
    }

    private static List<Guidance.LevyTotal> totals(List<Guidance.ItemGuidance> items) {
        Map<String, Money> byMeasure = new TreeMap<>();
        for (Guidance.ItemGuidance item : items) {
            for (Guidance.MeasureGuidance measure : item.measures()) {
                LevyEstimate levy = measure.levy();
                if (levy != null) {
                    byMeasure.merge(
                            measure.code(),
                            levy.amount(),
                            (one, other) -> new Money(one.amount().add(other.amount()), one.currency()));
                }
            }
        }
        return byMeasure.entrySet().stream()
                .map(total -> new Guidance.LevyTotal(total.getKey(), total.getValue()))
                .toList();
    }

    /** Arrival decides, as it will for the declaration. */
    static LocalDate legalDate(Enquiry enquiry, LocalDate today) {
        Enquiry.EnquiredTransport transport = enquiry.transport();
        return transport == null || transport.estimatedArrival() == null
                ? today
                : LocalDate.ofInstant(transport.estimatedArrival(), ZoneOffset.UTC);
    }

    private static List<String> assumptions(Enquiry enquiry, LocalDate on, Asker importer) {
        List<String> assumed = new ArrayList<>();
        if (enquiry.transport() == null || enquiry.transport().estimatedArrival() == null) {
            assumed.add("No estimated arrival is given: this is the law of " + on + ".");
        }
        if (enquiry.countries().isEmpty()) {
            assumed.add("Neither customs office nor country of destination is given: the measures of every jurisdiction"
                    + " are shown.");
        } else if (enquiry.customsOffice() == null) {
            assumed.add("No customs office is given: the measures of its country come on top, where that is not the"
                    + " country of destination.");
        } else if (enquiry.countryOfDestination() == null) {
            assumed.add("No country of destination is given: it is taken to be that of the customs office.");
        }
        if (enquiry.goodsItems().stream().anyMatch(item -> item.countryOfOrigin() == null)) {
            assumed.add("Where no country of origin is given, no exemption by origin counts.");
        }
        if (importer.size() == null) {
            assumed.add(
                    "The importer's size is not known and is assumed to be large: later dates for small enterprises do not"
                            + " count.");
        }
        if (importer.annualKg() == null) {
            assumed.add(
                    "What the importer brought in this year is not known: thresholds per year are taken to be exceeded.");
        }
        return assumed;
    }

    private Guidance.MeasureGuidance measure(
            GoodsItem item, String why, AssessedMeasure assessed, LevyEstimator levies) {
        ApplicableMeasure applicable = assessed.applicable();
        boolean asks = assessed.sparedAtKg() == null;
        return new Guidance.MeasureGuidance(
                applicable.measure().code(),
                applicable.measure().title(),
                applicable.measure().topic(),
                applicable.measure().legalReference(),
                why,
                applicable.question(),
                applicable.pack().note(),
                assessed.whySpared().orElse(null),
                assessed.asked().stream()
                        .map(asked -> requirement(asked, applicable.isCertain()))
                        .toList(),
                asks ? levies.of(item, applicable).orElse(null) : null,
                asks ? levies.whyNone(item, applicable).orElse(null) : null,
                new Alternatives(levies).to(item, assessed));
    }

    private String why(GoodsItem item, Collection<String> countries, LocalDate on, ApplicableMeasure applicable) {
        String code = applicable.measure().jurisdiction();
        String jurisdiction = catalogue.nameOf(code);
        String going = catalogue
                .countryUnder(code, countries, on)
                .map(country -> country + " is part of " + jurisdiction)
                .orElse("it applies in " + jurisdiction);
        String why = "Code " + item.commodityCode() + " falls under "
                + applicable.row().hsPrefix() + " (" + applicable.row().goods() + "), and " + going + ".";
        String finer = applicable.tooShortFor();
        return finer == null ? why : why + " " + Wording.tooShort(item.commodityCode(), finer);
    }

    private Guidance.RequirementGuidance requirement(AssessedMeasure.Asked asked, boolean certain) {
        return new Guidance.RequirementGuidance(
                asked.requirement().satisfiedBy(),
                asked.isMet(),
                asked.unmet().stream()
                        .map(unmet -> new Guidance.Missing(
                                unmet.code(), unmet.message(), unmet.fix(), consequence(unmet, certain)))
                        .toList());
    }

    private String consequence(Consequence unmet, boolean certain) {
        Integer ownDays = unmet.days();
        int days = ownDays == null ? policy.documentDays() : ownDays;
        String what = unmet.lane() == Lane.RED ? "Customs holds and examines the goods" : "Customs holds the goods";
        return (certain ? "" : "If the measure applies: ") + what + "; you have " + days
                + " days from the decision to mend it, then "
                + unmet.onTimeout().words() + ".";
    }
}
