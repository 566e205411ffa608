package io.greenlane.riskscoring.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.riskscoring.balance.APolicy;
import io.greenlane.riskscoring.importer.SizeClass;
import io.greenlane.riskscoring.regulation.Money;
import io.greenlane.riskscoring.regulation.RealMeasures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AdviserTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private final Adviser adviser = new Adviser(RealMeasures.catalogue(), APolicy.asShipped());

    @Test
    void aSmallRoasteryLearnsWhatCoffeeNeedsAndWhatHappensWithout() {
        Guidance guidance = adviser.answer(enquiry("""
                        {"customsOffice": "DEHAM001", "countryOfDestination": "DE",
                         "transport": {"estimatedArrival": "2027-01-09T10:00:00Z"},
                         "goodsItems": [{"commodityCode": "09011100", "countryOfOrigin": "BR"}]}
                        """), TODAY, new Asker(SizeClass.MEDIUM, Map.of()));

        assertThat(guidance.on()).isEqualTo("2027-01-09");
        assertThat(guidance.assumptions()).isEmpty();
        Guidance.MeasureGuidance measure =
                guidance.goodsItems().getFirst().measures().getFirst();
        assertThat(measure.code()).isEqualTo("EU-DEFORESTATION");
        assertThat(measure.why())
                .isEqualTo("Code 09011100 falls under 0901 (coffee), and DE is part of the European Union.");
        assertThat(measure.requirements()).hasSize(2).noneMatch(Guidance.RequirementGuidance::met);
        assertThat(measure.requirements().getFirst().missing().getFirst().consequence())
                .isEqualTo("Customs holds the goods; you have 14 days from the decision to mend it, then the goods are"
                        + " refused.");
    }

    @Test
    void whatIsThereCountsAsMet() {
        Guidance guidance = adviser.answer(enquiry("""
                        {"countryOfDestination": "NL", "transport": {"estimatedArrival": "2026-11-24T03:40:00Z"},
                         "goodsItems": [{"commodityCode": "06031100", "countryOfOrigin": "KE",
                           "documents": [{"type": "PHYTOSANITARY_CERTIFICATE", "reference": "KE-1"}]}]}
                        """), TODAY, Asker.UNKNOWN);

        assertThat(guidance.goodsItems().getFirst().measures().getFirst().requirements())
                .singleElement()
                .satisfies(requirement -> assertThat(requirement.met()).isTrue());
    }

    @Test
    void whereTheCodeCannotDecideTheQuestionIsAsked() {
        Guidance guidance = adviser.answer(enquiry("""
                        {"countryOfDestination": "DE", "transport": {"estimatedArrival": "2027-01-09T10:00:00Z"},
                         "goodsItems": [{"commodityCode": "94016900", "countryOfOrigin": "VN"}]}
                        """), TODAY, new Asker(SizeClass.LARGE, Map.of()));

        Guidance.MeasureGuidance measure =
                guidance.goodsItems().getFirst().measures().getFirst();
        assertThat(measure.question()).isEqualTo("Are these goods made of wood?");
        assertThat(measure.requirements().getFirst().missing().getFirst().consequence())
                .startsWith("If the measure applies: ");
    }

    @Test
    void theLawOfTheCustomsOfficeAppliesWhateverTheDestination() {
        Guidance guidance = adviser.answer(enquiry("""
                        {"customsOffice": "NLRTM001", "countryOfDestination": "US",
                         "goodsItems": [{"commodityCode": "39159080"}]}
                        """), TODAY, Asker.UNKNOWN);

        assertThat(guidance.goodsItems().getFirst().measures())
                .singleElement()
                .satisfies(measure -> assertThat(measure.why()).endsWith("and NL is part of the European Union."));
    }

    @Test
    void aShortCodeIsToldWhatTheStricterReadingAsks() {
        Guidance guidance = adviser.answer(enquiry("""
                        {"customsOffice": "NLAMS001", "goodsItems": [{"commodityCode": "060290", "countryOfOrigin": "KE"}]}
                        """), TODAY, Asker.UNKNOWN);

        Guidance.MeasureGuidance measure =
                guidance.goodsItems().getFirst().measures().getFirst();
        assertThat(measure.question()).isNull();
        assertThat(measure.why()).contains("too short to tell");
        assertThat(measure.requirements().getFirst().missing().getFirst().consequence())
                .startsWith("Customs holds the goods");
        assertThat(guidance.assumptions())
                .contains(
                        "No country of destination is given: it is taken to be that of the customs office.",
                        "The importer's size is not known and is assumed to be large: later dates for small enterprises do"
                                + " not count.");
    }

    @Test
    void theLevyIsEstimatedFromDefaultValuesWithTheMarkUpOfTheYear() {
        Guidance guidance = adviser.answer(enquiry("""
                        {"customsOffice": "NLRTM001", "transport": {"estimatedArrival": "2026-12-01T04:30:00Z"},
                         "goodsItems": [{"commodityCode": "76042100", "countryOfOrigin": "TR", "netMassKg": "18400.0"}]}
                        """), TODAY, Asker.UNKNOWN);

        Guidance.MeasureGuidance measure =
                guidance.goodsItems().getFirst().measures().getFirst();
        LevyEstimate levy = Objects.requireNonNull(measure.levy());
        // 18.4 t × 3.251 tCO2e/t × 1.10 × 75.00 EUR
        assertThat(levy.emissionsTco2e()).isEqualByComparingTo("65.80024");
        assertThat(levy.amount()).isEqualTo(new Money(new BigDecimal("4935.02"), "EUR"));
        assertThat(levy.basis()).isEqualTo(LevyEstimate.Basis.DEFAULT);
        assertThat(levy.reckoning())
                .isEqualTo("18.4 t of goods × 3.251 tCO2e per tonne assumed for 76042100 + 10 % mark-up × 75.00 EUR per"
                        + " tCO2e.");
        assertThat(levy.leavesOut()).isNotEmpty();
        assertThat(guidance.levies())
                .containsExactly(new Guidance.LevyTotal("EU-CBAM", new Money(new BigDecimal("4935.02"), "EUR")));
        assertThat(measure.alternatives())
                .extracting(Guidance.Alternative::kind)
                .containsExactly("ACTUAL_EMISSIONS", "ORIGIN", "MATERIAL");
        assertThat(Objects.requireNonNull(measure.alternatives().getFirst().saving())
                        .amount())
                .isEqualTo("448.64");
    }

    @Test
    void actualEmissionsBearNoMarkUpAndOnlyWhatIsCharged() {
        Guidance guidance = adviser.answer(enquiry("""
                        {"customsOffice": "NLRTM001", "transport": {"estimatedArrival": "2026-12-01T04:30:00Z"},
                         "goodsItems": [{"commodityCode": "76042100", "countryOfOrigin": "TR", "netMassKg": "18400.0",
                           "environment": {"emissionsMethod": "ACTUAL", "directEmissionsTco2ePerTonne": "1.64",
                             "indirectEmissionsTco2ePerTonne": "0.12"}}]}
                        """), TODAY, Asker.UNKNOWN);

        LevyEstimate levy = Objects.requireNonNull(
                guidance.goodsItems().getFirst().measures().getFirst().levy());
        // 18.4 t × 1.64 tCO2e/t × 75.00 EUR; indirect emissions of aluminium are not charged
        assertThat(levy.amount()).isEqualTo(new Money(new BigDecimal("2263.20"), "EUR"));
        assertThat(levy.basis()).isEqualTo(LevyEstimate.Basis.ACTUAL);
        assertThat(levy.markUpPercent()).isZero();
    }

    @Test
    void anImporterBelowTheThresholdOfTheYearIsToldThatNothingIsAskedYet() {
        Enquiry profiles = enquiry("""
                        {"customsOffice": "NLRTM001", "transport": {"estimatedArrival": "2026-12-01T04:30:00Z"},
                         "goodsItems": [{"commodityCode": "76042100", "countryOfOrigin": "TR", "netMassKg": "18400.0"}]}
                        """);

        Guidance small =
                adviser.answer(profiles, TODAY, new Asker(SizeClass.MICRO, Map.of("EU-CBAM", new BigDecimal("31600"))));
        Guidance.MeasureGuidance measure =
                small.goodsItems().getFirst().measures().getFirst();
        assertThat(measure.spared()).contains("50000 kg in the calendar year");
        assertThat(measure.requirements()).isEmpty();
        assertThat(measure.levy()).isNull();
        assertThat(small.expectedTreatment()).startsWith("None of the measures known here asks anything");

        Guidance larger = adviser.answer(
                profiles, TODAY, new Asker(SizeClass.MICRO, Map.of("EU-CBAM", new BigDecimal("31600.1"))));
        assertThat(larger.goodsItems().getFirst().measures().getFirst().spared())
                .isNull();
        assertThat(larger.expectedTreatment())
                .startsWith("As described, the goods would be held: one thing is missing.");
    }

    @Test
    void withoutAMassTheEstimateSaysWhatItLacks() {
        Guidance guidance = adviser.answer(
                enquiry("{\"customsOffice\": \"NLRTM001\", \"goodsItems\": [{\"commodityCode\": \"76042100\"}]}"),
                TODAY,
                Asker.UNKNOWN);

        Guidance.MeasureGuidance measure =
                guidance.goodsItems().getFirst().measures().getFirst();
        assertThat(measure.levy()).isNull();
        assertThat(measure.noLevyBecause()).isEqualTo("Give the net mass of the goods to see an estimate of the levy.");
    }

    @Test
    void aMassOrEmissionsBelowNothingAreToldWithTheirPath() {
        assertThat(EnquiryRules.brokenBy(enquiry("""
                        {"goodsItems": [{"commodityCode": "76042100", "netMassKg": "1E999"},
                         {"commodityCode": "76042100", "netMassKg": "0",
                          "environment": {"emissionsMethod": "GUESSED", "directEmissionsTco2ePerTonne": "-1"}}]}
                        """)))
                .extracting(BrokenRule::path)
                .containsExactly(
                        "goodsItems[0].netMassKg",
                        "goodsItems[1].netMassKg",
                        "goodsItems[1].environment.emissionsMethod",
                        "goodsItems[1].environment.directEmissionsTco2ePerTonne");
    }

    @Test
    void nothingInPlaceOfAnItemOrADocumentIsToldWithItsPath() {
        assertThat(EnquiryRules.brokenBy(enquiry("""
                        {"goodsItems": [null, {"commodityCode": "39159080", "documents": [null]}]}
                        """)))
                .extracting(BrokenRule::path)
                .containsExactly("goodsItems[0]", "goodsItems[1].documents[0]");
    }

    @Test
    void wasteWithoutConsentIsToldToBeExamined() {
        Guidance guidance =
                adviser.answer(enquiry("{\"goodsItems\": [{\"commodityCode\": \"39159080\"}]}"), TODAY, Asker.UNKNOWN);

        assertThat(guidance.assumptions()).hasSize(5);
        assertThat(guidance.goodsItems().getFirst().measures())
                .extracting(Guidance.MeasureGuidance::code)
                .containsExactlyInAnyOrder("EU-WASTE-PLASTIC", "GB-WASTE-PLASTIC", "CN-WASTE", "KR-WASTE-PLASTIC");
        assertThat(guidance.goodsItems()
                        .getFirst()
                        .measures()
                        .getFirst()
                        .requirements()
                        .getFirst()
                        .missing()
                        .getFirst()
                        .consequence())
                .startsWith("Customs holds and examines the goods; you have 14 days");
    }

    @Test
    void anEnquiryWithoutGoodsOrWithUnreadableCodesIsToldAllAtOnce() {
        assertThat(EnquiryRules.brokenBy(enquiry("""
                        {"importer": {"eori": "x"}, "goodsItems": [{"commodityCode": "99999999"}]}
                        """)))
                .extracting(BrokenRule::path)
                .containsExactly("importer.eori", "goodsItems[0].commodityCode");
        assertThat(EnquiryRules.brokenBy(enquiry("{}")))
                .extracting(BrokenRule::code)
                .containsExactly("GOODS_ITEMS_COUNT");
        assertThat(EnquiryRules.brokenBy(enquiry("""
                        {"countryOfDestination": "XX",
                         "goodsItems": [{"commodityCode": "39"}, {"commodityCode": "39159080", "countryOfOrigin": "??"}]}
                        """)))
                .extracting(BrokenRule::path)
                .containsExactly(
                        "countryOfDestination", "goodsItems[0].commodityCode", "goodsItems[1].countryOfOrigin");
    }

    private static Enquiry enquiry(String json) {
        return EventJson.mapper().readValue(json, Enquiry.class);
    }
}
