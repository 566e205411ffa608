package io.greenlane.inspection.documentary;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.houserules.contract.Contract;
import io.greenlane.inspection.worklist.PaperAssessment;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContractTest {

    @Test
    void anAssessmentOfPapersIsTold() {
        var assessed = new PapersAssessed(
                UUID.fromString("0199f6a0-7c3e-7d10-8a53-2b8f4f1f0a02"),
                "26NLK3F7Q30A1C5DE1",
                1,
                PaperAssessment.Outcome.NOT_ACCEPTED,
                Instant.parse("2026-11-24T09:00:00Z"),
                "officer",
                "NLRTM001",
                "The seller on the invoice is not the exporter.",
                "The invoice names another seller than the declaration.",
                Instant.parse("2026-12-08T09:00:00Z"));

        Contract.of("inspection-service", "papers-assessed.v1").isWrittenBy(assessed, EventJson.mapper());
    }
}
