package io.greenlane.compliancehistory.audit;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.problem.ProblemException;
import io.greenlane.vocabulary.Mrn;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Which deeds somebody wants to see, as it stands in the address. */
record TrailFilter(
        @Nullable String who,
        @Nullable String action,
        @Nullable String mrn,
        @Nullable String from,
        @Nullable String to) {

    private static final int LONGEST = 200;

    /** @throws ProblemException 400 for a filter that cannot be read */
    TrailFilter checked() {
        plain("who", who);
        if (action != null && !action.isEmpty() && !action.matches("[A-Z][A-Z_]{2,80}")) {
            throw unreadable("action", "an action such as DECLARATION_READ");
        }
        String number = mrn == null ? null : mrn.toUpperCase(Locale.ROOT);
        if (number != null && !number.isEmpty() && !Mrn.isValid(number)) {
            throw unreadable("mrn", "a whole MRN such as 26NLK3F7Q2ZT8W4AB9");
        }
        since();
        until();
        return new TrailFilter(absent(who), absent(action), absent(number), absent(from), absent(to));
    }

    @Nullable
    Instant since() {
        return moment("from", from, 0);
    }

    /** Excluded; a day means all of it. */
    @Nullable
    Instant until() {
        return moment("to", to, 1);
    }

    private static @Nullable String absent(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }

    private static void plain(String name, @Nullable String value) {
        if (value != null && (value.length() > LONGEST || value.indexOf('\0') >= 0)) {
            throw unreadable(name, "the subject of a token, of at most " + LONGEST + " characters");
        }
    }

    private static @Nullable Instant moment(String name, @Nullable String value, int days) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        try {
            Instant moment = value.contains("T")
                    ? Instant.parse(value)
                    : LocalDate.parse(value)
                            .plusDays(days)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant();
            int year = moment.atOffset(ZoneOffset.UTC).getYear();
            if (year < 1900 || year > 2999) {
                throw new DateTimeException("Nothing was done in " + year);
            }
            return moment;
        } catch (DateTimeException strange) {
            throw unreadable(name, "a date such as 2026-11-23, or a time in UTC");
        }
    }

    private static ProblemException unreadable(String name, String expected) {
        String sentence = "The filter " + name + " cannot be read.";
        return new ProblemException(
                HttpStatus.BAD_REQUEST,
                "PARAMETER_INVALID",
                sentence,
                List.of(new BrokenRule(name, "PARAMETER_INVALID", sentence, "Send " + expected + ".")));
    }
}
