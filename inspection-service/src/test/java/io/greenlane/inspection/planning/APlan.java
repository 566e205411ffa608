package io.greenlane.inspection.planning;

import io.greenlane.inspection.office.BayKind;
import io.greenlane.inspection.office.ExaminationKinds;
import io.greenlane.inspection.office.Office;
import io.greenlane.inspection.office.OfficesForTests;
import io.greenlane.inspection.planning.PlanProblem.Situation;
import io.greenlane.inspection.schedule.Scheduler;
import io.greenlane.inspection.schedule.Scheduler.Effort;
import io.greenlane.inspection.worklist.GoodsArrival;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans for tests that read aloud, made on a Monday at nine. */
final class APlan {

    static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
    static final ExaminationKinds KINDS = OfficesForTests.kinds();

    private static final Scheduler SCHEDULER =
            new Scheduler(new Effort(Duration.ofSeconds(20), Duration.ofSeconds(10), 200));

    private final Office office;
    private GoodsArrival arrival = new GoodsArrival(null, NOW.minus(Duration.ofHours(1)));
    private BigDecimal lostPerHour = BigDecimal.ZERO;
    private final List<PlannableCase> cases = new ArrayList<>();
    private final Map<UUID, Pin> pins = new HashMap<>();
    private final Map<UUID, Slot> told = new HashMap<>();

    private APlan(Office office) {
        this.office = office;
    }

    static APlan of(Office office) {
        return new APlan(office);
    }

    static UUID id(int number) {
        return new UUID(0, number);
    }

    /** Whatever is added from here on is, or will be, there then. */
    APlan expectedAt(@Nullable String estimate) {
        arrival = new GoodsArrival(estimate == null ? null : Instant.parse(estimate), null);
        return this;
    }

    /** Whatever is added from here on loses so much in an hour. */
    APlan losing(String anHour) {
        lostPerHour = new BigDecimal(anHour);
        return this;
    }

    APlan withGoods(int number, String code, String dueAt) {
        return with(number, code, dueAt, null, null);
    }

    APlan examinedBy(String officer, int number, String code, String claimedAt) {
        return with(number, code, "2026-12-02T08:00:00Z", officer, Instant.parse(claimedAt));
    }

    APlan atDesk(String officer, int number, String claimedAt, Duration expected) {
        cases.add(new PlannableCase(
                id(number),
                mrn(number),
                List.of("72142000"),
                null,
                Instant.parse("2026-12-20T08:00:00Z"),
                lostPerHour,
                arrival,
                new PlannableCase.Claim(officer, Instant.parse(claimedAt)),
                expected));
        return this;
    }

    APlan settled(int number, @Nullable String officer, @Nullable String bay, @Nullable String from) {
        pins.put(
                id(number),
                new Pin(
                        id(number),
                        mrn(number),
                        officer,
                        bay,
                        from == null ? null : Instant.parse(from),
                        "supervisor",
                        NOW));
        return this;
    }

    APlan told(int number, String officer, String bay, BayKind kind, String from, String to) {
        told.put(
                id(number),
                new Slot(id(number), mrn(number), officer, "QUAY", bay, kind, Instant.parse(from), Instant.parse(to)));
        return this;
    }

    Plan made() {
        PlanProblem problem = PlanProblem.of(new Situation(office, KINDS, cases, pins, told, NOW));
        return PlanWording.of(problem, SCHEDULER.plan(problem.schedule()));
    }

    static String mrn(int number) {
        return "26NLPLAN%010d".formatted(number);
    }

    private APlan with(int number, String code, String dueAt, @Nullable String officer, @Nullable Instant claimedAt) {
        cases.add(new PlannableCase(
                id(number),
                mrn(number),
                List.of(code),
                null,
                Instant.parse(dueAt),
                lostPerHour,
                arrival,
                officer == null || claimedAt == null ? null : new PlannableCase.Claim(officer, claimedAt),
                null));
        return this;
    }
}
