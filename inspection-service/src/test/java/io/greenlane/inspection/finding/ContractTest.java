package io.greenlane.inspection.finding;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.houserules.contract.Contract;
import io.greenlane.inspection.evidence.EvidenceFile;
import io.greenlane.inspection.evidence.FileType;
import io.greenlane.inspection.worklist.CaseKind;
import io.greenlane.inspection.worklist.CaseProgress;
import io.greenlane.inspection.worklist.Conclusion;
import io.greenlane.inspection.worklist.ControlDecision;
import io.greenlane.inspection.worklist.GoodsArrival;
import io.greenlane.inspection.worklist.InspectionCase;
import io.greenlane.inspection.worklist.Quantity;
import io.greenlane.inspection.worklist.Severity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContractTest {

    private static final UUID CASE = UUID.fromString("0199f6a0-7c3e-7d10-8a53-2b8f4f1f0a01");

    @Test
    void aConclusionIsTold() {
        Contract.of("inspection-service", "concluded.v1")
                .isWrittenBy(concluded(Conclusion.Disposal.TAKE_BACK, "1", "PROHIBITION", "RISK"), EventJson.mapper());
    }

    @Test
    void anAuditOfReleasedGoodsIsTold() {
        Contract.of("inspection-service", "release-audited.v1")
                .isWrittenBy(new ReleaseAudited(concluded(null, "0.02", "AUDIT_DRAW")), EventJson.mapper());
    }

    private static InspectionCase examined(String inclusionProbability, String... causes) {
        var decision = new ControlDecision(
                "26NLK3F7Q30A1C5DE1",
                1,
                1,
                "NLRTM001",
                "NL900000018",
                List.of(new ControlDecision.Item(
                        1, "39159080", "Plastic flakes, mixed", "MY", new BigDecimal("24000.0"), null)),
                List.of(),
                new ControlDecision.Selection(List.of(causes), new BigDecimal(inclusionProbability)),
                BigDecimal.TEN,
                null,
                Instant.parse("2026-11-26T10:15:30Z"));
        var opened = Instant.parse("2026-11-23T10:15:31Z");
        return new InspectionCase(
                CASE,
                CaseKind.EXAMINATION,
                decision,
                opened,
                new CaseProgress.Claimed("officer", Instant.parse("2026-11-24T08:05:00Z")),
                null,
                null,
                GoodsArrival.UNKNOWN);
    }

    private static InspectionConcluded concluded(
            Conclusion.@Nullable Disposal disposal, String inclusionProbability, String... causes) {
        boolean released = disposal == null;
        var conclusion = new Conclusion(
                Conclusion.Outcome.NOT_CONFORM,
                List.of(new Conclusion.ItemFinding(
                        1,
                        Conclusion.Outcome.NOT_CONFORM,
                        Conclusion.Topic.WASTE,
                        new Severity(new BigDecimal("0.8")),
                        "Mixed and dirty, not sorted",
                        released
                                ? null
                                : List.of(new Conclusion.Part(
                                        Conclusion.Treatment.TAKE_BACK,
                                        new Quantity(new BigDecimal("24000"), Quantity.Unit.KG))))),
                "Mixed plastic waste, no consent",
                "The load is mixed plastic waste that needs prior informed consent, and there is none.",
                disposal,
                released ? null : Conclusion.Consequence.REFUSE,
                null,
                released
                        ? null
                        : new Conclusion.Notice(
                                "Department of Environment",
                                "MY",
                                "DOE-2026-118",
                                Instant.parse("2026-11-25T13:45:00Z")),
                null);
        return InspectionConcluded.of(
                examined(inclusionProbability, causes), "officer", conclusion, Instant.parse("2026-11-25T14:00:00Z"));
    }

    @Test
    void aFindingIsTold() {
        var photo = new EvidenceFile(
                UUID.fromString("0199f6a0-7c3e-7d10-8a53-2b8f4f1f0c01"),
                CASE,
                "bale.jpg",
                FileType.JPEG,
                48_213,
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "officer",
                Instant.parse("2026-11-25T13:19:00Z"));
        var seen = new Finding.Seen(
                1,
                Conclusion.Outcome.NOT_CONFORM,
                Conclusion.Topic.WASTE,
                new Severity(new BigDecimal("0.8")),
                new Quantity(new BigDecimal("1250.50"), Quantity.Unit.KG),
                "One bale in twenty is mixed and dirty",
                List.of(photo.evidenceId()));
        var finding = new Finding(
                UUID.fromString("0199f6a0-7c3e-7d10-8a53-2b8f4f1f0b01"),
                CASE,
                seen,
                UUID.fromString("0199f6a0-7c3e-7d10-8a53-2b8f4f1f0b00"),
                "officer",
                Instant.parse("2026-11-25T13:20:00Z"));

        var recorded = FindingRecorded.of(finding, examined("1", "RISK"), List.of(photo));

        Contract.of("inspection-service", "finding-recorded.v1").isWrittenBy(recorded, EventJson.mapper());
    }
}
