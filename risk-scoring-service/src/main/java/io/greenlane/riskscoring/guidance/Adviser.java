package io.greenlane.riskscoring.guidance;

import io.greenlane.riskscoring.balance.Lane;
import io.greenlane.riskscoring.balance.Policy;
import io.greenlane.riskscoring.importer.SizeClass;
import io.greenlane.riskscoring.regulation.ApplicableMeasure;
import io.greenlane.riskscoring.regulation.AssessedMeasure;
import io.greenlane.riskscoring.regulation.Catalogue;
import io.greenlane.riskscoring.regulation.Consequence;
import io.greenlane.riskscoring.regulation.GoodsItem;
import io.greenlane.riskscoring.regulation.Law;
import io.greenlane.riskscoring.regulation.Wording;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers an enquiry with the rules that live clearance uses; pure. */
record Adviser(Catalogue catalogue, Policy policy) {

    /**
     * Answers.
     *
     * @param importer size of the enterprise that asks for itself; null where it is not known
     */
    Guidance answer(Enquiry enquiry, LocalDate today, @Nullable SizeClass importer) {
        LocalDate on = legalDate(enquiry, today);
        Law law = catalogue.lawIn(enquiry.countries(), on, importer);
        List<Guidance.ItemGuidance> items = new ArrayList<>();
        for (Enquiry.EnquiredItem asked : enquiry.goodsItems()) {
            GoodsItem item = asked.asGoods(items.size() + 1);
            List<Guidance.MeasureGuidance> measures = law.assess(item).stream()
                    .map(assessed -> measure(why(item, enquiry.countries(), on, assessed.applicable()), assessed))
                    .toList();
            items.add(new Guidance.ItemGuidance(item.itemNumber(), item.commodityCode(), measures));
        }
        return new Guidance(on, catalogue.version(), assumptions(enquiry, on, importer), items);
    }

    /** Arrival decides, as it will for the declaration. */
    private static LocalDate legalDate(Enquiry enquiry, LocalDate today) {
        Enquiry.EnquiredTransport transport = enquiry.transport();
        return transport == null || transport.estimatedArrival() == null
                ? today
                : LocalDate.ofInstant(transport.estimatedArrival(), ZoneOffset.UTC);
    }

    private static List<String> assumptions(Enquiry enquiry, LocalDate on, @Nullable SizeClass importer) {
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
        if (importer == null) {
            assumed.add(
                    "The importer's size is not known and is assumed to be large: later dates for small enterprises do not"
                            + " count.");
        }
        return assumed;
    }

    private Guidance.MeasureGuidance measure(String why, AssessedMeasure assessed) {
        ApplicableMeasure applicable = assessed.applicable();
        return new Guidance.MeasureGuidance(
                applicable.measure().code(),
                applicable.measure().title(),
                applicable.measure().legalReference(),
                why,
                applicable.question(),
                applicable.pack().note(),
                assessed.asked().stream()
                        .map(asked -> requirement(asked, applicable.isCertain()))
                        .toList());
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
