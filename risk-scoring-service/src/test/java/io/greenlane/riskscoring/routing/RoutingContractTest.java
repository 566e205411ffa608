package io.greenlane.riskscoring.routing;

import static io.greenlane.riskscoring.routing.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.houserules.contract.Contract;
import io.greenlane.riskscoring.balance.APolicy;
import io.greenlane.riskscoring.regulation.QuotedDocument;
import io.greenlane.riskscoring.regulation.RealMeasures;
import io.greenlane.riskscoring.risk.RealRiskRules;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoutingContractTest {

    @Test
    void theDecisionAboutPlasticScrapIsTheExample() {
        Rulebook rulebook =
                new Rulebook(RealMeasures.named("m-1b7e"), RealRiskRules.named("r-55d0"), APolicy.named("p-2026-1"));
        Facts facts = aDeclaration()
                .ofPlasticScrap()
                .withoutConsent()
                .underTheLawOf("2026-11-30")
                .facts();

        Contract.of("risk-scoring-service", "routed.v1")
                .isWrittenBy(Routed.of(facts, rulebook.decide(facts)), EventJson.mapper());
    }

    @Test
    void aLodgedDeclarationIsRead() {
        DeclarationFact.Lodged lodged = read("lodged.v1", DeclarationFact.Lodged.class);

        assertThat(lodged.mrn()).isEqualTo("26NLK3F7Q2ZT8W4AB9");
        assertThat(lodged.lodgedAt()).isEqualTo("2026-11-23T10:15:30.123Z");
        assertThat(lodged.legalDate()).isEqualTo(LocalDate.parse("2026-12-03"));
        assertThat(lodged.declaration().importer().eori()).isEqualTo("NL801234567");
        assertThat(lodged.declaration().destination()).isEqualTo("NL");
        assertThat(lodged.declaration().goodsKeys())
                .containsExactly("document:EXAMPLE2612030001", "container:CSQU3054383");
        assertThat(lodged.declaration().goodsItems()).singleElement().satisfies(item -> {
            assertThat(item.commodityCode()).isEqualTo("76042100");
            assertThat(item.environment().emissionsMethod()).isEqualTo("ACTUAL");
            assertThat(item.documents()).contains(new QuotedDocument("CBAM_AUTHORISATION", "CBAM-NL-0009999"));
        });
    }

    @Test
    void aRefusalThatDoesNotStandIsRead() {
        DeclarationFact.RefusalLifted lifted = read("refusal-lifted.v1", DeclarationFact.RefusalLifted.class);

        assertThat(lifted.mrn()).isEqualTo("26NLK3F7Q30A1C5DE1");
        assertThat(lifted.version()).isEqualTo(1);
    }

    @Test
    void anAmendedDeclarationIsRead() {
        DeclarationFact.Amended amended = read("amended.v1", DeclarationFact.Amended.class);

        assertThat(amended.version()).isEqualTo(2);
        assertThat(amended.declaration().goodsItems())
                .singleElement()
                .satisfies(item -> assertThat(item.documents()).hasSize(3));
    }

    @Test
    void aCancelledDeclarationIsRead() {
        assertThat(read("cancelled.v1", DeclarationFact.Cancelled.class))
                .isEqualTo(new DeclarationFact.Cancelled("26NLK3F7Q2ZT8W4AB9", 1));
    }

    @Test
    void aReleaseIsRead() {
        assertThat(read("released.v1", DeclarationFact.Released.class).version())
                .isEqualTo(1);
    }

    @Test
    void anArrivalIsRead() {
        assertThat(read("arrived.v1", DeclarationFact.Arrived.class))
                .isEqualTo(new DeclarationFact.Arrived("26NLK3F7Q2ZT8W4AB9", 1, LocalDate.parse("2026-12-03")));
    }

    @Test
    void anExpiredHoldIsRead() {
        assertThat(read("hold-expired.v1", DeclarationFact.HoldExpired.class))
                .isEqualTo(new DeclarationFact.HoldExpired(
                        "26NLK3F7Q2ZT8W4AB9", 1, List.of(new Hold.Key("EMISSIONS_VERIFICATION_MISSING", 1))));
    }

    private static <T> T read(String event, Class<T> type) {
        return Contract.of("declaration-service", event).readAs(type, EventJson.mapper());
    }
}
