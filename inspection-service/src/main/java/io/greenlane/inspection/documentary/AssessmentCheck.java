package io.greenlane.inspection.documentary;

import static java.util.stream.Collectors.joining;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.inspection.worklist.OfficersText;
import io.greenlane.inspection.worklist.PaperAssessment;
import io.greenlane.inspection.worklist.PaperAssessment.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks an assessment and collects all that is wrong. */
final class AssessmentCheck {

    private static final int MOST_DAYS = 90;

    private final List<BrokenRule> broken = new ArrayList<>();

    /** What an assessment turned out to be. */
    sealed interface Checked {

        record Sound(PaperAssessment assessment) implements Checked {}

        record Broken(List<BrokenRule> rules) implements Checked {}
    }

    private AssessmentCheck() {}

    /** @param usual time to answer where the request gives none */
    static Checked of(AssessmentRequest request, Instant now, Duration usual) {
        var check = new AssessmentCheck();
        Optional<Outcome> outcome = check.outcome(request.outcome());
        OfficersText.flawInRequired("reason", "REASON", request.reason()).ifPresent(check.broken::add);
        OfficersText.flawInRequired("messageToTrader", "MESSAGE_TO_TRADER", request.messageToTrader())
                .ifPresent(check.broken::add);
        Duration time = check.answerTime(outcome.orElse(null), request.answerWithinDays(), usual);
        if (!check.broken.isEmpty() || outcome.isEmpty()) {
            return new Checked.Broken(List.copyOf(check.broken));
        }
        return new Checked.Sound(new PaperAssessment(
                outcome.get(),
                String.valueOf(request.reason()),
                String.valueOf(request.messageToTrader()),
                outcome.get() == Outcome.NOT_ACCEPTED ? now.plus(time) : null));
    }

    private Optional<Outcome> outcome(@Nullable String sent) {
        Optional<Outcome> found = Arrays.stream(Outcome.values())
                .filter(code -> code.name().equals(sent))
                .findFirst();
        if (found.isEmpty()) {
            broken.add(new BrokenRule(
                    "outcome",
                    sent == null ? "OUTCOME_MISSING" : "OUTCOME_UNKNOWN",
                    sent == null ? "There is no outcome." : "This is not a code of the list.",
                    "Give one of "
                            + Arrays.stream(Outcome.values()).map(Enum::name).collect(joining(", ")) + "."));
        }
        return found;
    }

    private Duration answerTime(@Nullable Outcome outcome, @Nullable Integer days, Duration usual) {
        if (days == null) {
            return usual;
        }
        if (days < 1 || days > MOST_DAYS) {
            broken.add(new BrokenRule(
                    "answerWithinDays",
                    "DAYS_OUT_OF_RANGE",
                    "A trader has 1 to " + MOST_DAYS + " days to answer.",
                    "Give such a number, or leave it out for the usual " + usual.toDays() + "."));
            return usual;
        }
        if (outcome != null && outcome != Outcome.NOT_ACCEPTED) {
            broken.add(new BrokenRule(
                    "answerWithinDays",
                    "NOTHING_TO_ANSWER",
                    "Only papers that are not accepted leave the trader something to answer.",
                    "Leave it out."));
        }
        return Duration.ofDays(days);
    }
}
