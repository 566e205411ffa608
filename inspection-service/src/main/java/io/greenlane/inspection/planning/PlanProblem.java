package io.greenlane.inspection.planning;

import io.greenlane.inspection.office.Bay;
import io.greenlane.inspection.office.ExaminationKinds;
import io.greenlane.inspection.office.ExaminationKinds.Taking;
import io.greenlane.inspection.office.Office;
import io.greenlane.inspection.office.Officer;
import io.greenlane.inspection.planning.Plan.Assignment;
import io.greenlane.inspection.planning.Plan.Cause;
import io.greenlane.inspection.planning.Plan.Standing;
import io.greenlane.inspection.planning.Plan.Unplanned;
import io.greenlane.inspection.planning.PlannableCase.Claim;
import io.greenlane.inspection.schedule.Examiner;
import io.greenlane.inspection.schedule.Grid;
import io.greenlane.inspection.schedule.Place;
import io.greenlane.inspection.schedule.Schedule;
import io.greenlane.inspection.schedule.Stand;
import io.greenlane.inspection.schedule.Wish;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of an office's cases is still to be planned, and around what: examinations that run or whose slot has begun stay where
 * they are, goods that nobody could ever examine are told apart, and the rest becomes wishes for the time when they are there.
 */
final class PlanProblem {

    /** A week, so that a plan reaches over a weekend. */
    static final Duration REACH = Duration.ofDays(7);

    /** An officer may come so late before goods get another slot. */
    static final Duration GRACE = Duration.ofMinutes(30);

    /** More than an office examines in a week; the least urgent of more wait for a later plan. */
    static final int MOST = 1000;

    private final Situation situation;
    private final LocalDate today;
    private final BigDecimal anHourCosts;
    private final Grid grid;
    private final List<Examiner> examiners = new ArrayList<>();
    private final List<Stand> stands = new ArrayList<>();
    private final Map<String, Needs> wanted = new HashMap<>();
    private final List<Wish> wishes = new ArrayList<>();
    private final List<Assignment> settled = new ArrayList<>();
    private final List<Unplanned> unplanned = new ArrayList<>();

    /**
     * What a plan is made from.
     *
     * @param undone the most urgent first
     * @param pins by case
     * @param told what the last plan told, by case
     */
    record Situation(
            Office office,
            ExaminationKinds kinds,
            List<PlannableCase> undone,
            Map<UUID, Pin> pins,
            Map<UUID, Slot> told,
            Instant now) {}

    /** A case with what its examination takes. */
    record Needs(PlannableCase of, Taking taking, @Nullable Pin pin) {}

    private PlanProblem(Situation situation) {
        this.situation = situation;
        this.today = LocalDate.ofInstant(situation.now(), situation.office().timeZone());
        this.anHourCosts = situation.kinds().anHourCosts(today);
        this.grid = Grid.after(situation.now(), REACH);
    }

    static PlanProblem of(Situation situation) {
        var problem = new PlanProblem(situation);
        problem.openUp();
        problem.situation.undone().forEach(problem::add);
        return problem;
    }

    Schedule schedule() {
        return new Schedule(grid, examiners, stands, wishes);
    }

    Grid grid() {
        return grid;
    }

    Situation situation() {
        return situation;
    }

    Needs needsOf(String id) {
        Needs needs = wanted.get(id);
        if (needs == null) {
            throw new IllegalArgumentException("No case " + id + " is planned");
        }
        return needs;
    }

    /** What stays where it is. */
    List<Assignment> settled() {
        return List.copyOf(settled);
    }

    /** What nobody could examine, whatever else is planned. */
    List<Unplanned> unplanned() {
        return List.copyOf(unplanned);
    }

    /** How many goods without a place will be late, as those are that a schedule has none for. */
    int lateWithoutPlace(boolean perishable) {
        Instant end = grid.at(grid.length());
        Set<UUID> leftOut = unplanned.stream().map(Unplanned::caseId).collect(Collectors.toSet());
        return (int) situation.undone().stream()
                .filter(one -> leftOut.contains(one.caseId()))
                .filter(one -> one.isPerishable() == perishable && one.dueAt().isBefore(end))
                .count();
    }

    /** What waiting costs, in the currency of declared values, where hours count as often as they cost an ordinary one. */
    BigDecimal costOf(double hours) {
        return anHourCosts.multiply(BigDecimal.valueOf(hours)).setScale(2, RoundingMode.HALF_UP);
    }

    private void openUp() {
        var day = new OfficeDay(situation.office(), grid);
        for (Officer officer : situation.office().officers()) {
            examiners.add(new Examiner(
                    examiners.size(), officer.subject(), officer.name(), officer.skills(), day.atWork(officer)));
        }
        for (Bay bay : situation.office().bays()) {
            stands.add(new Stand(stands.size(), bay, day.open()));
        }
    }

    private void add(PlannableCase one) {
        if (one.claim() != null && one.deskTime() != null) {
            atDesk(one, one.claim(), one.deskTime());
            return;
        }
        Taking taking = situation.kinds().of(one.commodityCodes(), one.isPerishable(), today);
        Slot told = situation.told().get(one.caseId());
        boolean awaited = one.arrival().awaitedAt(situation.now()) != null;
        if (!awaited && one.claim() != null) {
            run(one, taking, one.claim(), told);
        } else if (!awaited && told != null && hasBegun(told)) {
            settle(one, told.officer(), told, told.from(), told.to(), Standing.BEGUN);
        } else {
            wish(new Needs(one, taking, situation.pins().get(one.caseId())), told);
        }
    }

    private boolean hasBegun(Slot told) {
        return told.from().isBefore(grid.origin())
                && told.from().plus(GRACE).isAfter(situation.now())
                && situation.office().bay(told.bay()).isPresent()
                && situation.office().officer(told.officer()).isPresent();
    }

    /** Papers can be laid aside, so they keep an officer no longer than expected. */
    private void atDesk(PlannableCase one, Claim claim, Duration expected) {
        Instant to = claim.since().plus(expected);
        if (to.isAfter(situation.now())) {
            settle(one, claim.officer(), null, claim.since(), to, Standing.AT_DESK);
        }
    }

    /** One that lasts longer than expected is expected to be over with the next step. */
    private void run(PlannableCase one, Taking taking, Claim claim, @Nullable Slot told) {
        Instant arrived = one.arrival().arrivedAt();
        Instant from = arrived != null && arrived.isAfter(claim.since()) ? arrived : claim.since();
        Instant expected = from.plus(Duration.ofMinutes(taking.minutes()));
        settle(
                one,
                claim.officer(),
                told,
                from,
                expected.isAfter(grid.at(1)) ? expected : grid.at(1),
                Standing.RUNNING);
    }

    private void settle(
            PlannableCase one, String officer, @Nullable Slot told, Instant from, Instant to, Standing standing) {
        int end = Math.clamp(grid.stepFrom(to), 0, grid.length());
        examiners.stream()
                .filter(examiner -> examiner.subject().equals(officer))
                .forEach(examiner -> examiner.free().clear(0, end));
        if (told != null) {
            stands.stream()
                    .filter(stand -> stand.bay().bay().equals(told.bay()))
                    .forEach(stand -> stand.free().clear(0, end));
        }
        settled.add(new Assignment(
                one.caseId(),
                one.mrn(),
                standing,
                officer,
                situation.office().officer(officer).map(Officer::name).orElse(officer),
                told == null ? null : told.zone(),
                told == null ? null : told.bay(),
                told == null ? null : told.bayKind(),
                from,
                to,
                one.dueAt(),
                standing == Standing.AT_DESK ? null : one.arrival().unreported(),
                one.isPerishable(),
                to.isAfter(one.dueAt()),
                situation.pins().containsKey(one.caseId()),
                List.of(
                        switch (standing) {
                            case RUNNING -> "The goods are being examined.";
                            case BEGUN -> "The slot has begun, and the goods wait for the officer.";
                            case AT_DESK -> "The officer has claimed a case that needs no bay.";
                            case PLANNED -> throw new IllegalArgumentException("What is planned is not settled");
                        })));
    }

    private void wish(Needs needs, @Nullable Slot told) {
        PlannableCase one = needs.of();
        Wish.Pinned pinned = pinned(needs.pin(), one.claim());
        int earliest = earliest(one);
        if (earliest >= grid.length()) {
            leaveOut(
                    one, Cause.NOT_THERE_YET, "The goods come after the " + REACH.toDays() + " days that plans reach.");
        } else if (one.claim() != null && !mayExamine(one.claim().officer(), needs.taking())) {
            leaveOut(
                    one,
                    Cause.NOT_THERE_YET,
                    "The goods are still under way, and " + one.claim().officer()
                            + ", who has claimed them, is not at this office or lacks a skill that they need.");
        } else if (pinned != null && pinned.start() != null && pinned.start() < earliest) {
            leaveOut(
                    one,
                    Cause.PIN_CANNOT_BE_KEPT,
                    "The slot that was settled by hand begins before the goods are there; settle another or take the pin away.");
        } else if (pinned == null) {
            leaveOut(
                    one,
                    Cause.PIN_CANNOT_BE_KEPT,
                    "The officer or bay that was settled by hand is not at this office any more; settle another or take the"
                            + " pin away.");
        } else if (examiners.stream()
                .noneMatch(
                        examiner -> examiner.skills().containsAll(needs.taking().skills()))) {
            leaveOut(
                    one,
                    Cause.NO_OFFICER_WITH_SKILLS,
                    examiners.isEmpty()
                            ? "The offices' file names no officer of this office; have the operator name some."
                            : "No officer of this office has all of "
                                    + String.join(", ", needs.taking().skills())
                                    + "; have the operator name one in the offices' file, or examine the goods elsewhere.");
        } else if (stands.stream()
                .noneMatch(stand -> stand.bay().kind() == needs.taking().bayKind())) {
            leaveOut(
                    one,
                    Cause.NO_BAY_OF_KIND,
                    "This office has no " + needs.taking().bayKind() + " bay.");
        } else if (wishes.size() >= MOST) {
            leaveOut(one, Cause.MORE_URGENT_GOODS, MOST + " more urgent cases go first.");
        } else {
            wanted.put(one.caseId().toString(), needs);
            wishes.add(new Wish(
                    one.caseId().toString(),
                    needs.taking().bayKind(),
                    needs.taking().skills(),
                    Grid.stepsIn(needs.taking().minutes()),
                    earliest,
                    Math.clamp(grid.stepAt(one.dueAt()), -1, 10 * grid.length()),
                    one.isPerishable(),
                    Wish.hourCosts(one.lostPerHour(), anHourCosts),
                    grid.length(),
                    pinned,
                    told == null ? null : placeOf(told, earliest)));
        }
    }

    /** The first step at which the goods are there. */
    private int earliest(PlannableCase one) {
        Instant awaited = one.arrival().awaitedAt(situation.now());
        return awaited == null ? 0 : Math.clamp(grid.stepFrom(awaited), 0, grid.length());
    }

    private boolean mayExamine(String officer, Taking taking) {
        return situation
                .office()
                .officer(officer)
                .filter(known -> known.skills().containsAll(taking.skills()))
                .isPresent();
    }

    private void leaveOut(PlannableCase one, Cause cause, String why) {
        unplanned.add(new Unplanned(
                one.caseId(), one.mrn(), one.dueAt(), one.arrival().unreported(), cause, why));
    }

    /**
     * Who has claimed the goods examines them, whoever was settled; bay and slot stay settled. Null where the officer or the bay
     * is gone; a slot that has passed without anybody coming is not kept either.
     */
    private Wish.@Nullable Pinned pinned(@Nullable Pin pin, @Nullable Claim claim) {
        if (pin == null) {
            return claim == null ? Wish.Pinned.NOTHING : new Wish.Pinned(numberOfExaminer(claim.officer()), null, null);
        }
        String officer = claim == null ? pin.officer() : claim.officer();
        Integer examiner = officer == null ? null : numberOfExaminer(officer);
        Integer stand = pin.bay() == null ? null : numberOfStand(pin.bay());
        boolean gone = (officer != null && examiner == null) || (pin.bay() != null && stand == null);
        Instant from = pin.from();
        Integer start = from == null || from.isBefore(grid.origin()) ? null : Integer.valueOf(grid.stepAt(from));
        return gone ? null : new Wish.Pinned(examiner, stand, start);
    }

    private @Nullable Place placeOf(Slot told, int earliest) {
        Integer examiner = numberOfExaminer(told.officer());
        Integer stand = numberOfStand(told.bay());
        int start = grid.stepAt(told.from());
        return examiner == null || stand == null || start < earliest || start >= grid.length()
                ? null
                : new Place(examiner, stand, start);
    }

    private @Nullable Integer numberOfExaminer(String subject) {
        return examiners.stream()
                .filter(examiner -> examiner.subject().equals(subject))
                .map(Examiner::number)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Integer numberOfStand(String bay) {
        return stands.stream()
                .filter(stand -> stand.bay().bay().equals(bay))
                .map(Stand::number)
                .findFirst()
                .orElse(null);
    }

    /** Whether goods that want this have a place, were it for them alone. */
    boolean hasPlaceAlone(Wish wish) {
        return examiners.stream()
                .filter(examiner -> examiner.skills().containsAll(wish.skills()))
                .filter(examiner -> wish.pin().examiner() == null || wish.pin().examiner() == examiner.number())
                .anyMatch(examiner -> stands.stream()
                        .filter(stand -> stand.bay().kind() == wish.bayKind())
                        .filter(stand ->
                                wish.pin().stand() == null || wish.pin().stand() == stand.number())
                        .anyMatch(stand -> bothFree(examiner.free(), stand.free(), wish)));
    }

    private static boolean bothFree(BitSet examiner, BitSet stand, Wish wish) {
        var both = (BitSet) examiner.clone();
        both.and(stand);
        Integer pinned = wish.pin().start();
        int start = both.nextSetBit(Math.max(wish.earliest(), pinned == null ? 0 : pinned));
        while (start >= 0 && (pinned == null || start == pinned)) {
            int end = both.nextClearBit(start);
            if (end - start >= wish.steps()) {
                return true;
            }
            start = both.nextSetBit(end);
        }
        return false;
    }
}
