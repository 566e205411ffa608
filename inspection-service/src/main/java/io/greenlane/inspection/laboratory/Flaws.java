package io.greenlane.inspection.laboratory;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.problem.Outcome;
import io.greenlane.inspection.worklist.OfficersText;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one request and collects all that is wrong with it; what is wrong is read as something harmless meanwhile. */
final class Flaws {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private final List<BrokenRule> broken = new ArrayList<>();

    boolean none() {
        return broken.isEmpty();
    }

    <T> Outcome<T> told() {
        return new Outcome.Broken<>(List.copyOf(broken));
    }

    void add(BrokenRule flaw) {
        broken.add(flaw);
    }

    void add(String path, String code, String message, String fix) {
        broken.add(new BrokenRule(path, code, message, fix));
    }

    /** One line of text that must be there. */
    String line(String path, String name, @Nullable String sent) {
        OfficersText.flawInLine(path, name, sent).ifPresent(broken::add);
        return sent == null ? "" : sent.strip();
    }

    /** An officer's own words that must be there. */
    String words(String path, String name, @Nullable String sent) {
        OfficersText.flawInRequired(path, name, sent).ifPresent(broken::add);
        return sent == null ? "" : sent;
    }

    @Nullable
    String note(@Nullable String sent) {
        OfficersText.flawIn("note", "NOTE", sent).ifPresent(broken::add);
        return sent;
    }

    /** A moment that is over. */
    Instant past(String path, String name, @Nullable String sent, Instant now) {
        String fix = "Give an ISO 8601 time that is over, such as 2026-12-01T04:30:00Z.";
        if (sent == null) {
            add(path, name + "_MISSING", "There is no " + OfficersText.nameIn(path) + ".", fix);
            return now;
        }
        try {
            Instant moment = Instant.parse(sent).truncatedTo(ChronoUnit.MILLIS);
            if (moment.isBefore(EARLIEST) || moment.isAfter(now)) {
                add(path, name + "_INVALID", "It is " + now + ", and this is no time before it.", fix);
                return now;
            }
            return moment;
        } catch (DateTimeParseException noTime) {
            add(path, name + "_INVALID", "This is no time.", fix);
            return now;
        }
    }

    /** Something that must be there. */
    <T> T present(String path, String name, @Nullable T sent, T harmless, String fix) {
        if (sent == null) {
            add(path, name + "_MISSING", "There is no " + OfficersText.nameIn(path) + ".", fix);
            return harmless;
        }
        return sent;
    }
}
