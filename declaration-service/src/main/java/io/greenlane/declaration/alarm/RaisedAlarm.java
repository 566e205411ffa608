package io.greenlane.declaration.alarm;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.problem.Outcome;
import io.greenlane.chassis.problem.Problems;
import io.greenlane.chassis.security.Caller;
import io.greenlane.chassis.security.Role;
import io.greenlane.vocabulary.PlainText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** An alarm with what officers have done about it, and what each may do. */
record RaisedAlarm(UUID id, PortAlarm alarm, Instant raisedAt, AlarmProgress progress) {

    private static final int LONGEST = 2000;
    private static final String FIX = "Write in 1 to " + LONGEST + " characters what was done.";

    /**
     * Whose it is: the office's that it names, else every office's at its place, else, where the port did not say which
     * it is, everybody's.
     */
    boolean isFor(Set<String> offices) {
        String office = alarm.customsOffice();
        String place = alarm.location();
        if (office != null) {
            return offices.contains(office);
        }
        return place == null || offices.stream().anyMatch(own -> own.startsWith(place));
    }

    /** Taking up what one has already changes nothing, so that the request can be repeated. */
    Outcome<RaisedAlarm> takenUp(Caller by, Instant now) {
        return switch (progress) {
            case AlarmProgress.Open _ -> new Outcome.Done<>(with(new AlarmProgress.TakenUp(by.subject(), now)));
            case AlarmProgress.TakenUp had ->
                had.by().equals(by.subject()) ? new Outcome.Done<>(this) : new Outcome.Refused<>(anothers(had));
            case AlarmProgress.Closed closed -> new Outcome.Refused<>(isClosed(closed));
        };
    }

    /** By the officer who took it up, or by a supervisor, lest it wait for somebody who does not come back. */
    Outcome<RaisedAlarm> closed(Caller by, @Nullable String reason, Instant now) {
        return switch (progress) {
            case AlarmProgress.Open _ ->
                new Outcome.Conflict<>(
                        "PORT_ALARM_NOT_TAKEN_UP",
                        "alarmId",
                        "Nobody has taken up the alarm.",
                        "Take it up first: POST …/take-up.");
            case AlarmProgress.TakenUp had
            when had.by().equals(by.subject()) || by.is(Role.SUPERVISOR) ->
                flawIn(reason)
                        .<Outcome<RaisedAlarm>>map(flaw -> new Outcome.Broken<>(List.of(flaw)))
                        .orElseGet(() -> new Outcome.Done<>(
                                with(new AlarmProgress.Closed(had, by.subject(), now, String.valueOf(reason)))));
            case AlarmProgress.TakenUp had -> new Outcome.Refused<>(anothers(had));
            case AlarmProgress.Closed closed ->
                closed.by().equals(by.subject()) && closed.reason().equals(reason)
                        ? new Outcome.Done<>(this)
                        : new Outcome.Refused<>(isClosed(closed));
        };
    }

    private RaisedAlarm with(AlarmProgress next) {
        return new RaisedAlarm(id, alarm, raisedAt, next);
    }

    private static ProblemDetail anothers(AlarmProgress.TakenUp had) {
        ProblemDetail taken = Problems.detail(
                HttpStatus.CONFLICT,
                "PORT_ALARM_TAKEN_UP_BY_ANOTHER",
                "alarmId",
                had.by() + " took up the alarm at " + had.at() + ".",
                "Leave it to who has it, or have a supervisor of the office close it.");
        taken.setProperty("takenUpBy", had.by());
        taken.setProperty("takenUpAt", had.at());
        return taken;
    }

    private static ProblemDetail isClosed(AlarmProgress.Closed closed) {
        return Problems.detail(
                HttpStatus.CONFLICT,
                "PORT_ALARM_CLOSED",
                "alarmId",
                closed.by() + " closed the alarm at " + closed.at() + ".",
                "Read what was done; nothing is left to do.");
    }

    private static Optional<BrokenRule> flawIn(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            return Optional.of(new BrokenRule("reason", "REASON_MISSING", "There is no reason.", FIX));
        }
        if (reason.length() > LONGEST) {
            String message = "The reason has " + reason.length() + " characters.";
            return Optional.of(new BrokenRule("reason", "REASON_TOO_LONG", message, FIX));
        }
        int unreadable = PlainText.firstFlaw(reason);
        return unreadable < 0
                ? Optional.empty()
                : Optional.of(new BrokenRule(
                        "reason",
                        "REASON_UNWRITABLE",
                        "The reason has the character U+%04X, which is no text."
                                .formatted((int) reason.charAt(unreadable)),
                        "Write letters, digits and punctuation; of control characters only line breaks and tabs."));
    }
}
