package io.greenlane.inspection.override;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.houserules.contract.Contract;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContractTest {

    private static final UUID CASE = UUID.fromString("0199f6a0-7c3e-7d10-8a53-2b8f4f1f0a01");

    @Test
    void anOverrideIsTold() {
        var overridden = new Overridden(
                CASE,
                "26NLK3F7Q30A1C5DE1",
                1,
                1,
                OverrideProposal.What.FINDING,
                Instant.parse("2026-11-27T09:00:00Z"),
                "NL900000018",
                "NLRTM001",
                "supervisor",
                "supervisor-2",
                "The second laboratory found virgin pellets.",
                "A second test has shown that the load is no waste.");

        Contract.of("inspection-service", "overridden.v1").isWrittenBy(overridden, EventJson.mapper());
    }

    @Test
    void theAnswerToAnAppealIsTold() {
        Appeal appeal = Contract.of("declaration-service", "appealed.v1")
                .readAs(Appealed.class, EventJson.mapper())
                .appeal();
        Appeal answered = appeal.answered(
                Appeal.State.UPHELD,
                "A second test has shown that the load is no waste.",
                "supervisor",
                Instant.parse("2026-11-27T09:00:00Z"));

        assertThat(appeal.grounds()).startsWith("The load is virgin pellets");
        Contract.of("inspection-service", "appeal-answered.v1")
                .isWrittenBy(AppealAnswered.of(answered), EventJson.mapper());
    }
}
