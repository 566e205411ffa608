package io.greenlane.inspection.planning;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.houserules.contract.Contract;
import io.greenlane.inspection.office.BayKind;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContractTest {

    private static final UUID CASE = UUID.fromString("0199f6a0-7c3e-7d10-8a53-2b8f4f1f0a01");

    @Test
    void whereAndWhenGoodsAreToBeExaminedIsTold() {
        Contract.of("inspection-service", "planned.v1")
                .isWrittenBy(
                        new Planned(
                                CASE,
                                "26NLK3F7Q30A1C5DE1",
                                "NLRTM001",
                                "MAASVLAKTE",
                                "RTM-S1",
                                BayKind.SAMPLING,
                                Instant.parse("2026-11-24T08:15:00Z"),
                                Instant.parse("2026-11-24T09:45:00Z"),
                                7,
                                Instant.parse("2026-11-23T10:15:34Z")),
                        EventJson.mapper());
    }

    @Test
    void goodsThatHaveNoSlotAnyMoreAreTold() {
        Contract.of("inspection-service", "plan-withdrawn.v1")
                .isWrittenBy(
                        new PlanWithdrawn(
                                CASE,
                                "26NLK3F7Q30A1C5DE1",
                                "NLRTM001",
                                8,
                                Instant.parse("2026-11-23T11:02:10Z"),
                                PlanWithdrawn.Cause.NO_SLOT),
                        EventJson.mapper());
    }
}
