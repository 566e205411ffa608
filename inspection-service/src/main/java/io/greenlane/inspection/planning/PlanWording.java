package io.greenlane.inspection.planning;

import io.greenlane.inspection.office.Bay;
import io.greenlane.inspection.planning.Plan.Assignment;
import io.greenlane.inspection.planning.Plan.Cause;
import io.greenlane.inspection.planning.Plan.Standing;
import io.greenlane.inspection.planning.Plan.Unplanned;
import io.greenlane.inspection.planning.PlanProblem.Needs;
import io.greenlane.inspection.schedule.Examination;
import io.greenlane.inspection.schedule.Examiner;
import io.greenlane.inspection.schedule.Figures;
import io.greenlane.inspection.schedule.Place;
import io.greenlane.inspection.schedule.Reasons;
import io.greenlane.inspection.schedule.Reasons.Obstacle;
import io.greenlane.inspection.schedule.Schedule;
import io.greenlane.inspection.worklist.GoodsArrival;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A schedule as a plan that people read. */
final class PlanWording {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM 'at' HH:mm", Locale.ENGLISH);

    private final PlanProblem problem;
    private final Schedule schedule;
    private final Reasons reasons;

    private PlanWording(PlanProblem problem, Schedule schedule) {
        this.problem = problem;
        this.schedule = schedule;
        this.reasons = new Reasons(schedule);
    }

    static Plan of(PlanProblem problem, Schedule schedule) {
        return new PlanWording(problem, schedule).plan();
    }

    private Plan plan() {
        List<Assignment> assignments = new ArrayList<>(problem.settled());
        List<Unplanned> unplanned = new ArrayList<>(problem.unplanned());
        for (Examination one : schedule.getExaminations()) {
            Place place = one.place();
            if (place == null) {
                unplanned.add(unplanned(one));
            } else {
                assignments.add(assignment(one, place));
            }
        }
        assignments.sort(Comparator.comparing(Assignment::from).thenComparing(Assignment::caseId));
        unplanned.sort(Comparator.comparing(Unplanned::dueAt).thenComparing(Unplanned::caseId));
        Figures searched = Figures.of(schedule);
        Figures figures = searched.withLeftOut(
                unplanned.size() - searched.unplaced(),
                problem.lateWithoutPlace(true),
                problem.lateWithoutPlace(false));
        return new Plan(assignments, unplanned, figures, score(figures, searched.examinations()));
    }

    private Unplanned unplanned(Examination one) {
        Needs needs = problem.needsOf(one.getId());
        boolean alone = problem.hasPlaceAlone(one.wish());
        Cause cause = alone ? Cause.NO_SLOT_LEFT : needs.pin() == null ? Cause.NO_SLOT_LEFT : Cause.PIN_CANNOT_BE_KEPT;
        String why = switch (cause) {
            case PIN_CANNOT_BE_KEPT ->
                "What was settled by hand cannot be kept: officer and bay are not both there for so long.";
            case NO_SLOT_LEFT ->
                alone
                        ? "More urgent goods have all the slots of the next " + PlanProblem.REACH.toDays()
                                + " days that these could have."
                        : nobody(one, needs) + " at work for so long in the next " + PlanProblem.REACH.toDays()
                                + " days.";
            case NO_OFFICER_WITH_SKILLS, NO_BAY_OF_KIND, NOT_THERE_YET, MORE_URGENT_GOODS ->
                throw new IllegalStateException("Left out before");
        };
        return new Unplanned(
                needs.of().caseId(),
                needs.of().mrn(),
                needs.of().dueAt(),
                needs.of().arrival().unreported(),
                cause,
                why);
    }

    private static String nobody(Examination one, Needs needs) {
        PlannableCase.Claim claim = needs.of().claim();
        return claim == null
                ? "No officer with " + String.join(", ", one.wish().skills()) + " is"
                : claim.officer() + ", who has claimed the goods, is not";
    }

    private Assignment assignment(Examination one, Place place) {
        Needs needs = problem.needsOf(one.getId());
        Examiner examiner = schedule.getExaminers().get(place.examiner());
        Bay bay = schedule.getStands().get(place.stand()).bay();
        Instant from = problem.grid().at(place.start());
        Instant to = problem.grid().at(one.end());
        return new Assignment(
                needs.of().caseId(),
                needs.of().mrn(),
                Standing.PLANNED,
                examiner.subject(),
                examiner.name(),
                bay.zone(),
                bay.bay(),
                bay.kind(),
                from,
                to,
                needs.of().dueAt(),
                needs.of().arrival().unreported(),
                needs.of().isPerishable(),
                one.isLate(),
                needs.pin() != null,
                because(one, needs, examiner, bay, to));
    }

    private List<String> because(Examination one, Needs needs, Examiner examiner, Bay bay, Instant to) {
        Reasons.Why why = reasons.of(one);
        List<String> because = new ArrayList<>();
        because.add(
                "Bay " + bay.bay() + " is " + bay.kind() + ": " + needs.taking().because());
        because.add(examiner.name() + " has " + String.join(", ", needs.taking().skills())
                + (why.othersFree() == 0
                        ? "; nobody else who has is free all the time."
                        : "; " + why.othersFree() + " more who have would be free too."));
        arrival(needs.of().arrival()).ifPresent(because::add);
        because.add(deadline(needs, to));
        because.add(earlier(one, why));
        because.add(obstacle(why.obstacle(), examiner, bay));
        if (needs.of().claim() != null) {
            because.add(needs.of().claim().officer() + " has claimed it.");
        }
        Pin pin = needs.pin();
        if (pin != null) {
            List<String> settled = settledBy(pin, examiner);
            if (!settled.isEmpty()) {
                because.add("Settled by " + pin.pinnedBy() + ": " + String.join(", ", settled) + ".");
            }
        }
        return because;
    }

    /** Another officer than who was settled may have claimed the goods. */
    private static List<String> settledBy(Pin pin, Examiner examiner) {
        List<String> what = new ArrayList<>();
        if (examiner.subject().equals(pin.officer())) {
            what.add("the officer");
        }
        if (pin.bay() != null) {
            what.add("the bay");
        }
        if (pin.from() != null) {
            what.add("the slot");
        }
        return what;
    }

    /** Nothing where the goods are there. */
    private Optional<String> arrival(GoodsArrival arrival) {
        if (arrival.arrivedAt() != null) {
            return Optional.empty();
        }
        Instant expected = arrival.expectedAt();
        if (expected == null) {
            return Optional.of("Nobody has announced an arrival, so the goods are taken to be there.");
        }
        return Optional.of(
                arrival.awaitedAt(problem.situation().now()) == null
                        ? "The goods were expected on " + day(expected) + " and nobody has reported their arrival."
                        : "The goods are not there yet; they are expected on " + day(expected) + ".");
    }

    private static String deadline(Needs needs, Instant to) {
        Duration left = Duration.between(to, needs.of().dueAt());
        String what = needs.of().isPerishable() ? "the goods spoil" : "the deadline";
        return left.isNegative()
                ? "It is expected to be over " + inWords(left.negated()) + " after " + what + "."
                : "It is expected to be over " + inWords(left) + " before " + what + ".";
    }

    private String earlier(Examination one, Reasons.Why why) {
        Place earlier = why.earlier();
        if (earlier == null) {
            return "No earlier slot is free for these goods.";
        }
        String when = time(problem.grid().at(earlier.start()));
        return one.wish().told() != null && one.wish().told().equals(one.place())
                ? "A slot at " + when + " would be free, but the port has been told this one."
                : "A slot at " + when + " would be free too; the search ended before it was used.";
    }

    private String obstacle(Obstacle obstacle, Examiner examiner, Bay bay) {
        String before = "A quarter of an hour earlier ";
        return switch (obstacle) {
            case Obstacle.None() -> before + "both would be free.";
            case Obstacle.GoodsAwaited() -> before + "the goods would not be there yet.";
            case Obstacle.PlanBegins() -> "It begins as soon as the plan does.";
            case Obstacle.OfficerAbsent() -> before + examiner.name() + " is not at work or examines other goods.";
            case Obstacle.BayShut() -> before + "the office is closed or " + bay.bay() + " not empty.";
            case Obstacle.OfficerTaken(String id) ->
                before + examiner.name() + " would examine two things at once, these and "
                        + problem.needsOf(id).of().mrn() + ".";
            case Obstacle.BayTaken(String id) ->
                before + bay.bay() + " would hold two things at once, these and "
                        + problem.needsOf(id).of().mrn() + ".";
        };
    }

    /** @param searched how many goods the figures of waiting are about */
    private List<String> score(Figures figures, int searched) {
        int spoilt = figures.missedPerishables();
        int others = figures.missedOthers();
        List<String> score = new ArrayList<>();
        score.add(
                spoilt == 0
                        ? "No goods spoil before they are examined."
                        : spoilt + " of the goods will be spoilt before they are examined.");
        score.add(
                switch (others) {
                    case 0 -> "No other deadline is missed.";
                    case 1 -> "1 other deadline is missed.";
                    default -> others + " other deadlines are missed.";
                });
        int placed = figures.examinations() - figures.unplaced();
        score.add((placed == 1 ? "1 examination is planned; " : placed + " examinations are planned; ")
                + (figures.unplaced() == 1 ? "1 has no slot." : figures.unplaced() + " have no slot."));
        if (searched == 0) {
            return score;
        }
        score.add(String.format(
                Locale.ROOT,
                "Goods wait %.1f hours on average, which costs %.2f in all, in the currency of their declared values.",
                figures.waitingHours() / searched,
                problem.costOf(figures.lostByWaiting())));
        return score;
    }

    private String day(Instant moment) {
        return DAY.format(moment.atZone(problem.situation().office().timeZone()));
    }

    private String time(Instant moment) {
        return TIME.format(moment.atZone(problem.situation().office().timeZone()));
    }

    private static String inWords(Duration duration) {
        long minutes = duration.toMinutes();
        return minutes >= 2 * 24 * 60
                ? duration.toDays() + " days"
                : minutes >= 60 ? duration.toHours() + " h " + minutes % 60 + " min" : minutes + " min";
    }
}
