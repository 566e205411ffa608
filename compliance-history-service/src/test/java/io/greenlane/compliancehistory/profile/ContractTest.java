package io.greenlane.compliancehistory.profile;

import static io.greenlane.compliancehistory.profile.AHistory.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.houserules.contract.Contract;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContractTest {

    @Test
    void aPublishedProfileIsTold() {
        var published = new ProfilePublished(
                "NL801234567",
                3,
                Tier.TRUSTED,
                0,
                SizeClass.MEDIUM,
                new BigDecimal("62.0"),
                new BigDecimal("0.0028"),
                new BigDecimal("0.0134"),
                List.of(
                        new Reason(
                                "ENOUGH_CLEAN_INSPECTIONS",
                                "62 inspections count, and with 95 % confidence fewer than 2 in 100 consignments break a rule.")),
                Instant.parse("2026-11-23T09:00:00Z"),
                "26NLK3F7Q30A1C5DE1");

        Contract.of("compliance-history-service", "profile-published.v1").isWrittenBy(published, EventJson.mapper());
    }

    @Test
    void whatAProfileMakesOfFactsKeepsTheSchema() {
        AHistory history = AHistory.of().auditedFor(62);
        var published =
                ProfilePublished.of("NL801234567", 1, history.profile(), SizeClass.MEDIUM, history.today(), null);

        assertThat(published.reasons().getFirst().message())
                .isEqualTo(
                        "62 inspections count, and with 95 % confidence fewer than 2 in 100 consignments break a rule.");
        Contract.of("compliance-history-service", "profile-published.v1")
                .isKeptBy(EventJson.mapper().writeValueAsString(published));
    }

    @Test
    void aConclusionIsReadAsAFact() {
        InspectionConcluded concluded =
                Contract.of("inspection-service", "concluded.v1").readAs(InspectionConcluded.class, EventJson.mapper());

        assertThat(concluded.importer()).isEqualTo("NL900000018");
        assertThat(concluded.fact(POLICY.weights(), Set.of()))
                .contains(new Fact.Inspection(
                        UUID.fromString("0199f6a0-7c3e-7d10-8a53-2b8f4f1f0a01"),
                        Instant.parse("2026-11-25T14:00:00Z"),
                        "26NLK3F7Q30A1C5DE1",
                        false,
                        0.8,
                        "WASTE",
                        1,
                        false,
                        false));
    }

    @Test
    void anOverrideIsRead() {
        FindingOverridden overridden =
                Contract.of("inspection-service", "overridden.v1").readAs(FindingOverridden.class, EventJson.mapper());

        assertThat(overridden.isAboutAFinding()).isTrue();
        assertThat(overridden.caseId()).isEqualTo(UUID.fromString("0199f6a0-7c3e-7d10-8a53-2b8f4f1f0a01"));
    }

    @Test
    void anAuditOfReleasedGoodsIsReadAsAFact() {
        InspectionConcluded audited = Contract.of("inspection-service", "release-audited.v1")
                .readAs(InspectionConcluded.class, EventJson.mapper());

        assertThat(audited.fact(POLICY.weights(), Set.of()))
                .hasValueSatisfying(fact -> assertThat(fact.conform()).isFalse());
    }

    @Test
    void aRoutingDecisionIsReadForItsCauses() {
        Routed routed = Contract.of("risk-scoring-service", "routed.v1").readAs(Routed.class, EventJson.mapper());

        assertThat(routed.isToExamineFor(Set.of("PROHIBITION"))).isTrue();
        assertThat(routed.isToExamineFor(Set.of("CONTROL_DRAW"))).isFalse();
    }

    @Test
    void theCourseOfADeclarationIsRead() {
        assertThat(read("lodged.v1", DeclarationFact.Lodged.class).importer()).isEqualTo("NL801234567");
        assertThat(read("held.v1", DeclarationFact.Held.class).importer()).isEqualTo("NL900000018");
        assertThat(read("cleared.v1", DeclarationFact.Cleared.class))
                .isEqualTo(new DeclarationFact.Cleared("26NLK3F7Q2ZT8W4AB9", "NL801234567"));
        assertThat(read("refused.v1", DeclarationFact.Refused.class))
                .isEqualTo(new DeclarationFact.Refused("26NLK3F7Q30A1C5DE1", "NL900000018"));
        assertThat(read("cancelled.v1", DeclarationFact.Cancelled.class).importer())
                .isEqualTo("NL801234567");
    }

    private static <T> T read(String event, Class<T> type) {
        return Contract.of("declaration-service", event).readAs(type, EventJson.mapper());
    }
}
