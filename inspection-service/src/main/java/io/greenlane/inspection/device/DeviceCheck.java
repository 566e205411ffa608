package io.greenlane.inspection.device;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.inspection.decisionrule.DecisionRules;
import io.greenlane.inspection.decisionrule.DeviceType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks a registration and collects all that is wrong. */
final class DeviceCheck {

    private static final Pattern SERIAL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./-]{0,63}");

    private static final int LONGEST_DAY = 10;

    private final List<BrokenRule> broken = new ArrayList<>();

    private DeviceCheck() {}

    /** The registration; empty when anything was wrong and has been told. */
    static Optional<Registration> read(
            DeviceRequest request, DecisionRules rules, Set<String> offices, List<BrokenRule> broken) {
        var check = new DeviceCheck();
        Optional<DeviceType> type = check.type(request.type());
        Optional<String> serial = check.serial(request.serial());
        Optional<String> office = check.office(request.customsOffice(), offices);
        Optional<String> rule = check.rule(request.decisionRule(), type, rules);
        Optional<LocalDate> due = check.day(request.calibrationDue());
        broken.addAll(check.broken);
        return check.broken.isEmpty()
                ? Optional.of(new Registration(
                        type.orElseThrow(),
                        serial.orElseThrow(),
                        office.orElseThrow(),
                        rule.orElseThrow(),
                        due.orElseThrow()))
                : Optional.empty();
    }

    private Optional<DeviceType> type(@Nullable String sent) {
        Optional<DeviceType> type = Stream.of(DeviceType.values())
                .filter(known -> known.name().equals(sent))
                .findFirst();
        if (type.isEmpty()) {
            breaks(
                    "type",
                    sent == null ? "TYPE_MISSING" : "TYPE_UNKNOWN",
                    sent == null ? "There is no type." : "This is no type of instrument.",
                    "Give one of "
                            + Stream.of(DeviceType.values()).map(Enum::name).collect(Collectors.joining(", ")) + ".");
        }
        return type;
    }

    private Optional<String> serial(@Nullable String sent) {
        Optional<String> serial =
                Optional.ofNullable(sent).filter(text -> SERIAL.matcher(text).matches());
        if (serial.isEmpty()) {
            breaks(
                    "serial",
                    sent == null ? "SERIAL_MISSING" : "SERIAL_INVALID",
                    sent == null ? "There is no serial." : "This is no serial number.",
                    "Give it as the maker wrote it: up to 64 letters, digits, dots, slashes and hyphens.");
        }
        return serial;
    }

    private Optional<String> office(@Nullable String sent, Set<String> offices) {
        Optional<String> office = Optional.ofNullable(sent).filter(offices::contains);
        if (office.isEmpty()) {
            breaks(
                    "customsOffice",
                    sent == null ? "CUSTOMS_OFFICE_MISSING" : "OFFICE_NOT_YOURS",
                    sent == null ? "There is no customsOffice." : "This is not one of your offices.",
                    "Give one of your offices: " + String.join(", ", new TreeSet<>(offices)) + ".");
        }
        return office;
    }

    private Optional<String> rule(@Nullable String sent, Optional<DeviceType> type, DecisionRules rules) {
        List<String> fit = type.map(rules::rulesFor).orElse(List.of());
        if (sent == null) {
            breaks(
                    "decisionRule",
                    "DECISION_RULE_MISSING",
                    "There is no decisionRule, and it is fixed before anything is measured.",
                    "Give the rule that readings of the device are judged by.");
        } else if (type.isPresent() && !fit.contains(sent)) {
            breaks(
                    "decisionRule",
                    "DECISION_RULE_UNFIT",
                    "This rule does not judge readings of " + type.get() + ".",
                    "Give one of " + String.join(", ", fit) + ".");
        }
        return Optional.ofNullable(sent);
    }

    private Optional<LocalDate> day(@Nullable String sent) {
        try {
            if (sent != null && sent.length() <= LONGEST_DAY) {
                return Optional.of(LocalDate.parse(sent));
            }
        } catch (DateTimeParseException malformed) {
            return noDay(sent);
        }
        return noDay(sent);
    }

    private Optional<LocalDate> noDay(@Nullable String sent) {
        breaks(
                "calibrationDue",
                sent == null ? "CALIBRATION_DUE_MISSING" : "CALIBRATION_DUE_INVALID",
                sent == null ? "There is no calibrationDue." : "This is no day.",
                "Give the last day on which the calibration is good, such as 2027-03-31.");
        return Optional.empty();
    }

    private void breaks(String path, String code, String message, String fix) {
        broken.add(new BrokenRule(path, code, message, fix));
    }
}
