package io.greenlane.chassis.messaging;

import io.greenlane.houserules.contract.Contract;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeadLetterContractTest {

    @Test
    void theCountOfDeadLettersIsWrittenAsItsContractSays() {
        Contract.of("all-services", "dead-letters-counted.v1")
                .isWrittenBy(
                        new DeadLettersCounted("risk-scoring-service", 1, 4, Instant.parse("2026-11-23T09:15:04.218Z")),
                        EventJson.mapper());
    }
}
