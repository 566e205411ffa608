package io.greenlane.inspection.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.houserules.contract.Contract;
import io.greenlane.inspection.decisionrule.DeviceType;
import io.greenlane.inspection.decisionrule.Judgement;
import io.greenlane.inspection.decisionrule.Material;
import io.greenlane.inspection.decisionrule.Measurement;
import io.greenlane.inspection.decisionrule.TheRules;
import io.greenlane.inspection.decisionrule.Undecided;
import io.greenlane.inspection.decisionrule.Verdict;
import io.greenlane.inspection.worklist.CaseKind;
import io.greenlane.inspection.worklist.CaseProgress;
import io.greenlane.inspection.worklist.ControlDecision;
import io.greenlane.inspection.worklist.GoodsArrival;
import io.greenlane.inspection.worklist.InspectionCase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JudgingTest {

    private static final UUID DEVICE = UUID.fromString("0199f6a0-7c3e-7d10-8a53-2b8f4f1f0d01");
    private static final Instant MORNING = Instant.parse("2026-11-24T06:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Judging JUDGING = new Judging(TheRules.delivered());

    @Test
    void whatADeviceSendsIsReadFromTheContract() {
        ReadingTaken taken = Contract.of("device", "reading-taken.v1").readAs(ReadingTaken.class, EventJson.mapper());

        assertThat(taken.deviceId()).isEqualTo(DEVICE);
        assertThat(taken.mrn()).isEqualTo("26NLK3F7Q30A1C5DE1");
        assertThat(taken.itemNumber()).isEqualTo(1);
        assertThat(taken.measuredAt()).isEqualTo(Instant.parse("2026-11-24T08:20:00Z"));
        assertThat(taken.measurement())
                .isEqualTo(new Measurement(
                        "Pb",
                        Material.POLYMER,
                        new BigDecimal("820"),
                        new BigDecimal("35"),
                        null,
                        null,
                        new BigDecimal("12")));
    }

    @Test
    void aReadingIsJudgedByWhatWasRegisteredWhenItWasTaken() {
        Device good = registeredAt(MORNING, "2026-12-31");
        Device overdue = good.amended(dueOn("2026-11-01"), "officer", NOON);

        assertThat(judged(NOON.minusSeconds(1), overdue, good).verdict()).isEqualTo(Verdict.OVER);
        assertThat(judged(NOON, overdue, good).code()).isEqualTo(Undecided.OUT_OF_CALIBRATION);
        assertThat(judged(MORNING.minusSeconds(1), overdue, good).code()).isEqualTo(Undecided.DEVICE_UNKNOWN);
    }

    @Test
    void theDayOnWhichACalibrationIsDueIsStillGood() {
        Device device = registeredAt(MORNING, "2026-11-24");

        assertThat(judged(Instant.parse("2026-11-24T23:59:59Z"), device).verdict())
                .isEqualTo(Verdict.OVER);
        assertThat(judged(Instant.parse("2026-11-25T00:00:00Z"), device).code())
                .isEqualTo(Undecided.OUT_OF_CALIBRATION);
    }

    @Test
    void whatADeviceMeasuredBeforeItWasDecommissionedStillCounts() {
        Device good = registeredAt(MORNING, "2026-12-31");
        Device gone = good.decommissioned("Dropped", "officer", NOON);

        assertThat(judged(NOON.minusSeconds(1), gone, good).verdict()).isEqualTo(Verdict.OVER);
        assertThat(judged(NOON, gone, good).code()).isEqualTo(Undecided.DEVICE_DECOMMISSIONED);
    }

    @Test
    void aReadingOfAnUnknownDeviceOrOfTomorrowDecidesNothing() {
        Device good = registeredAt(MORNING, "2026-12-31");

        assertThat(judged(NOON).code()).isEqualTo(Undecided.DEVICE_UNKNOWN);
        assertThat(judged(Instant.parse("2026-12-01T00:05:01Z"), good).code()).isEqualTo(Undecided.MEASURED_IN_FUTURE);
    }

    @Test
    void aReadingOfNoCaseAnEndedOneOrAnotherOfficesDecidesNothing() {
        Device good = registeredAt(MORNING, "2026-12-31");
        Reading reading = reading(NOON, 1);

        assertThat(JUDGING.judge(reading, null, List.of(good)).code()).isEqualTo(Undecided.CASE_UNKNOWN);
        assertThat(JUDGING.judge(reading(NOON, 2), aCase("NLRTM001"), List.of(good))
                        .code())
                .isEqualTo(Undecided.ITEM_UNKNOWN);
        assertThat(JUDGING.judge(reading, aCase("DEHAM001"), List.of(good)).code())
                .isEqualTo(Undecided.DEVICE_OF_ANOTHER_OFFICE);
    }

    private static Judgement judged(Instant measuredAt, Device... newestFirst) {
        return JUDGING.judge(reading(measuredAt, 1), aCase("NLRTM001"), List.of(newestFirst));
    }

    private static Device registeredAt(Instant at, String calibrationDue) {
        return Device.registered(DEVICE, dueOn(calibrationDue), "officer", at);
    }

    private static Registration dueOn(String calibrationDue) {
        return new Registration(DeviceType.XRF, "X-1", "NLRTM001", "IEC-62321-3-1", LocalDate.parse(calibrationDue));
    }

    private static Reading reading(Instant measuredAt, int item) {
        return new Reading(
                new UUID(1, 1),
                new UUID(2, 2),
                null,
                item,
                DEVICE,
                new Measurement("Pb", Material.POLYMER, new BigDecimal("5000"), BigDecimal.TEN, null, null, null),
                measuredAt,
                Instant.parse("2026-12-01T00:00:00Z"),
                null,
                Judgement.undecided(Undecided.CASE_UNKNOWN, "Not judged yet."));
    }

    private static InspectionCase aCase(String office) {
        return new InspectionCase(
                new UUID(2, 2),
                CaseKind.EXAMINATION,
                new ControlDecision(
                        "26NLK3F7Q30A1C5DE1",
                        1,
                        1,
                        office,
                        "NL900000018",
                        List.of(new ControlDecision.Item(1, "39159080", null, "MY", null, null)),
                        List.of(),
                        new ControlDecision.Selection(List.of("RISK"), BigDecimal.ONE),
                        BigDecimal.TEN,
                        null,
                        NOON),
                MORNING,
                new CaseProgress.Open(),
                null,
                null,
                GoodsArrival.UNKNOWN);
    }
}
