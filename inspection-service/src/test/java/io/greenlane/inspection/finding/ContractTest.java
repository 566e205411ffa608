package io.greenlane.inspection.finding;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.houserules.contract.Contract;
import io.greenlane.inspection.worklist.CaseProgress;
import io.greenlane.inspection.worklist.Conclusion;
import io.greenlane.inspection.worklist.InspectionCase;
import io.greenlane.inspection.worklist.RedDecision;
import io.greenlane.inspection.worklist.Severity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContractTest {

    @Test
    void aConclusionIsTold() {
        var decision = new RedDecision(
                "26NLK3F7Q30A1C5DE1",
                1,
                1,
                "NLRTM001",
                "NL900000018",
                List.of(new RedDecision.Item(1, "39159080", "Plastic flakes, mixed", "MY", new BigDecimal("24000.0"))),
                List.of(),
                new RedDecision.Selection(List.of("PROHIBITION", "RISK"), BigDecimal.ONE),
                null,
                Instant.parse("2026-11-26T10:15:30Z"));
        var opened = Instant.parse("2026-11-23T10:15:31Z");
        var examined = new InspectionCase(
                UUID.fromString("0199f6a0-7c3e-7d10-8a53-2b8f4f1f0a01"),
                decision,
                opened,
                new CaseProgress.Claimed("officer", Instant.parse("2026-11-24T08:05:00Z")),
                null);
        var conclusion = new Conclusion(
                Conclusion.Outcome.NOT_CONFORM,
                List.of(new Conclusion.ItemFinding(
                        1,
                        Conclusion.Outcome.NOT_CONFORM,
                        Conclusion.Topic.WASTE,
                        new Severity(new BigDecimal("0.8")),
                        "Mixed and dirty, not sorted")),
                "Mixed plastic waste, no consent",
                "The load is mixed plastic waste that needs prior informed consent, and there is none.",
                Conclusion.Disposal.TAKE_BACK);

        var concluded = InspectionConcluded.of(examined, "officer", conclusion, Instant.parse("2026-11-25T14:00:00Z"));

        Contract.of("inspection-service", "concluded.v1").isWrittenBy(concluded, EventJson.mapper());
    }
}
