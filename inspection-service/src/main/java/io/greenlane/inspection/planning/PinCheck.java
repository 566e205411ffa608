package io.greenlane.inspection.planning;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.inspection.office.Bay;
import io.greenlane.inspection.office.ExaminationKinds.Taking;
import io.greenlane.inspection.office.Office;
import io.greenlane.inspection.office.Officer;
import io.greenlane.inspection.schedule.Grid;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether what a person wants to settle keeps the rules that every plan keeps. */
final class PinCheck {

    private final Office office;
    private final Taking taking;
    private final @Nullable Instant awaitedAt;
    private final PinRequest wish;
    private final Collection<Pin> others;
    private final Instant now;
    private final List<BrokenRule> broken = new ArrayList<>();

    /**
     * What is to be examined.
     *
     * @param taking what the examination takes
     * @param awaitedAt when the goods will be there; absent where they are
     */
    record Goods(Taking taking, @Nullable Instant awaitedAt) {}

    private PinCheck(Office office, Goods goods, PinRequest wish, Collection<Pin> others, Instant now) {
        this.office = office;
        this.taking = goods.taking();
        this.awaitedAt = goods.awaitedAt();
        this.wish = wish;
        this.others = others;
        this.now = now;
    }

    /**
     * All rules that are broken.
     *
     * @param others what is settled about other cases of the office
     */
    static List<BrokenRule> of(Office office, Goods goods, PinRequest wish, Collection<Pin> others, Instant now) {
        var check = new PinCheck(office, goods, wish, others, now);
        check.all();
        return check.broken;
    }

    private void all() {
        if (wish.officer() == null && wish.bay() == null && wish.from() == null) {
            breaks("", "PIN_EMPTY", "Nothing is settled.", "Give an officer, a bay or the beginning of a slot.");
        }
        Optional<Officer> officer = Optional.ofNullable(wish.officer()).flatMap(this::officer);
        Optional.ofNullable(wish.bay()).ifPresent(this::bay);
        if (wish.from() != null && slot(wish.from())) {
            presence(officer.orElse(null), wish.from());
            freedom(wish.from());
        }
    }

    private Optional<Officer> officer(String subject) {
        Optional<Officer> found = office.officer(subject);
        if (found.isEmpty()) {
            breaks(
                    "officer",
                    "OFFICER_UNKNOWN",
                    subject + " examines nothing at " + office.code() + ".",
                    oneOf(office.officers().stream().map(Officer::subject), "no officer of this office"));
        }
        found.ifPresent(known -> {
            Set<String> missing = new TreeSet<>(taking.skills());
            missing.removeAll(known.skills());
            if (!missing.isEmpty()) {
                breaks(
                        "officer",
                        "OFFICER_LACKS_SKILL",
                        known.name() + " lacks " + String.join(", ", missing) + ", which these goods need.",
                        "Give an officer with " + String.join(", ", taking.skills()) + ".");
            }
        });
        return found;
    }

    private void bay(String number) {
        Optional<Bay> found = office.bay(number);
        if (found.isEmpty() || found.get().kind() != taking.bayKind()) {
            breaks(
                    "bay",
                    found.isEmpty() ? "BAY_UNKNOWN" : "BAY_KIND_WRONG",
                    found.isEmpty()
                            ? office.code() + " has no bay " + number + "."
                            : number + " is " + found.get().kind() + " and these goods need " + taking.bayKind() + ": "
                                    + taking.because(),
                    oneOf(
                            office.bays().stream()
                                    .filter(bay -> bay.kind() == taking.bayKind())
                                    .map(Bay::bay),
                            "no " + taking.bayKind() + " bay of this office"));
        }
    }

    private boolean slot(Instant from) {
        if (!Grid.has(from)) {
            breaks(
                    "from",
                    "NOT_ON_GRID",
                    from + " is no quarter of an hour.",
                    "Begin at a full quarter of an hour, such as "
                            + Grid.after(now, Duration.ZERO).origin() + ".");
        } else if (from.isBefore(now)) {
            breaks("from", "SLOT_PAST", from + " has passed.", "Give a slot that is still to come.");
        } else if (awaitedAt != null && from.isBefore(awaitedAt)) {
            breaks(
                    "from",
                    "GOODS_NOT_THERE",
                    "The goods are expected at " + awaitedAt + ", after this slot begins.",
                    "Give a slot from then on, or have the port report the arrival.");
        } else if (!end(from).isBefore(now.plus(PlanProblem.REACH))) {
            breaks(
                    "from",
                    "SLOT_TOO_FAR",
                    "Plans reach " + PlanProblem.REACH.toDays() + " days.",
                    "Give a slot within them.");
        } else {
            return true;
        }
        return false;
    }

    private void presence(@Nullable Officer officer, Instant from) {
        var day = new OfficeDay(office, new Grid(from, steps()));
        if (day.open().cardinality() < steps()) {
            breaks(
                    "from",
                    "OFFICE_CLOSED",
                    office.name() + " is not open from " + from + " to " + end(from) + ".",
                    "Give a slot within the opening hours.");
        } else if (officer != null && day.atWork(officer).cardinality() < steps()) {
            breaks(
                    "from",
                    "OFFICER_NOT_AT_WORK",
                    officer.name() + " is not at work, or has a break, between " + from + " and " + end(from) + ".",
                    "Give a slot within a shift, or another officer.");
        } else if (officer == null
                && office.officers().stream()
                        .filter(one -> one.skills().containsAll(taking.skills()))
                        .noneMatch(one -> day.atWork(one).cardinality() == steps())) {
            breaks(
                    "from",
                    "NO_OFFICER_AT_WORK",
                    "No officer with " + String.join(", ", taking.skills()) + " is at work from " + from + " to "
                            + end(from) + ".",
                    "Give another slot.");
        }
    }

    // Another pin's expected end is reckoned like this one's: the table knows no shorter examination that matters here.
    private void freedom(Instant from) {
        for (Pin other : others) {
            Instant start = other.from();
            if (start == null || !start.isBefore(end(from)) || !from.isBefore(end(start))) {
                continue;
            }
            if (wish.officer() != null && wish.officer().equals(other.officer())) {
                breaks(
                        "officer",
                        "OFFICER_TAKEN",
                        wish.officer() + " is settled for " + other.mrn() + " from " + start + ".",
                        "An officer examines one thing at a time: give another slot or officer.");
            }
            if (wish.bay() != null && wish.bay().equals(other.bay())) {
                breaks(
                        "bay",
                        "BAY_TAKEN",
                        wish.bay() + " is settled for " + other.mrn() + " from " + start + ".",
                        "A bay holds one thing at a time: give another slot or bay.");
            }
        }
    }

    private static String oneOf(Stream<String> choice, String nothing) {
        List<String> known = choice.toList();
        return known.isEmpty()
                ? "The offices' file has " + nothing + ": have the operator add one."
                : "Give one of " + String.join(", ", known) + ".";
    }

    private int steps() {
        return Grid.stepsIn(taking.minutes());
    }

    private Instant end(Instant from) {
        return from.plus(Grid.STEP.multipliedBy(steps()));
    }

    private void breaks(String path, String code, String message, String fix) {
        broken.add(new BrokenRule(path, code, message, fix));
    }
}
