package io.greenlane.inspection.finding;

import static java.util.stream.Collectors.joining;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.inspection.worklist.Conclusion.Outcome;
import io.greenlane.inspection.worklist.OfficersText;
import io.greenlane.inspection.worklist.Quantity;
import io.greenlane.inspection.worklist.Severity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the fields of what an officer found and collects all that is wrong with them. */
final class Flaws {

    private final List<BrokenRule> broken = new ArrayList<>();

    boolean none() {
        return broken.isEmpty();
    }

    List<BrokenRule> all() {
        return List.copyOf(broken);
    }

    void add(String path, String code, String message, String fix) {
        broken.add(new BrokenRule(path, code, message, fix));
    }

    /** @param name what the codes of the flaws begin with, such as {@code OUTCOME} */
    <E extends Enum<E>> Optional<E> code(Class<E> codes, String path, @Nullable String sent, String name) {
        List<E> known = List.of(codes.getEnumConstants());
        Optional<E> found =
                known.stream().filter(code -> code.name().equals(sent)).findFirst();
        if (found.isEmpty()) {
            add(
                    path,
                    name + (sent == null ? "_MISSING" : "_UNKNOWN"),
                    sent == null ? "There is no " + OfficersText.nameIn(path) + "." : "This is not a code of the list.",
                    "Give one of " + known.stream().map(Enum::name).collect(joining(", ")) + ".");
        }
        return found;
    }

    Optional<Severity> severity(String path, @Nullable String sent, @Nullable Outcome outcome) {
        String fix = "Give a decimal from \"0.0\" (a slip) to \"1.0\" (the worst) with at most three decimals.";
        Optional<Severity> severity = Severity.parse(sent);
        boolean violated = outcome == Outcome.NOT_CONFORM;
        if (sent == null) {
            if (violated) {
                add(path, "SEVERITY_MISSING", "A violation has a severity.", fix);
            }
        } else if (severity.isEmpty()) {
            add(path, "SEVERITY_INVALID", "This is no severity between 0 and 1.", fix);
        } else if (!violated && severity.get().value().signum() > 0) {
            add(
                    path,
                    "SEVERITY_WITHOUT_VIOLATION",
                    "Only a violation has a severity.",
                    "Leave it out, or give NOT_CONFORM.");
        }
        return severity;
    }

    /** An officer's own words that must be there. */
    Optional<String> words(String path, String name, @Nullable String sent) {
        OfficersText.flawInRequired(path, name, sent).ifPresent(broken::add);
        return Optional.ofNullable(sent);
    }

    /** One line of text that must be there. */
    Optional<String> line(String path, String name, @Nullable String sent) {
        Optional<BrokenRule> flaw = OfficersText.flawInLine(path, name, sent);
        flaw.ifPresent(broken::add);
        return flaw.isPresent() ? Optional.empty() : Optional.ofNullable(sent).map(String::strip);
    }

    /** From when to when. */
    record Span(Instant from, Instant until) {}

    /** A moment that must be there and lie between two others. */
    Optional<Instant> moment(String path, String name, @Nullable String sent, Span span) {
        String fix = "Give an ISO 8601 time between " + span.from() + " and " + span.until() + ".";
        if (sent == null) {
            add(path, name + "_MISSING", "There is no " + OfficersText.nameIn(path) + ".", fix);
            return Optional.empty();
        }
        try {
            Instant moment = Instant.parse(sent).truncatedTo(ChronoUnit.MILLIS);
            if (!moment.isBefore(span.from()) && !moment.isAfter(span.until())) {
                return Optional.of(moment);
            }
        } catch (DateTimeParseException noTime) {
            add(path, name + "_INVALID", "This is no time.", fix);
            return Optional.empty();
        }
        add(path, name + "_INVALID", "This time lies too early or too late.", fix);
        return Optional.empty();
    }

    void note(String path, @Nullable String sent) {
        OfficersText.flawIn(path, "NOTE", sent).ifPresent(broken::add);
    }

    /** @param declaredKg what there is of the goods; absent where it is not known */
    Optional<Quantity> quantity(String path, @Nullable QuantityRequest sent, @Nullable BigDecimal declaredKg) {
        if (sent == null) {
            return Optional.empty();
        }
        Optional<Quantity.Unit> unit = code(Quantity.Unit.class, path + ".unit", sent.unit(), "UNIT");
        Optional<BigDecimal> amount = Quantity.amount(sent.amount());
        if (amount.isEmpty()) {
            add(
                    path + ".amount",
                    sent.amount() == null ? "AMOUNT_MISSING" : "AMOUNT_INVALID",
                    sent.amount() == null ? "The quantity has no amount." : "This is no amount above zero.",
                    "Give a decimal such as \"1250.5\", with at most six decimals.");
        }
        if (amount.isEmpty() || unit.isEmpty()) {
            return Optional.empty();
        }
        if (unit.get() == Quantity.Unit.PACKAGES
                && amount.get().stripTrailingZeros().scale() > 0) {
            add(path + ".amount", "AMOUNT_NOT_WHOLE", "There are no parts of packages.", "Give a whole number, or KG.");
        }
        if (unit.get() == Quantity.Unit.KG && declaredKg != null && amount.get().compareTo(declaredKg) > 0) {
            add(
                    path + ".amount",
                    "AMOUNT_ABOVE_DECLARED",
                    "Of the item " + declaredKg.toPlainString() + " kg are declared.",
                    "Give at most that; goods beyond what is declared are a finding of their own, in its note.");
        }
        return Optional.of(new Quantity(amount.get(), unit.get()));
    }
}
