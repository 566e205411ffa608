package io.greenlane.inspection.device;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.inspection.decisionrule.CoverageFactor;
import io.greenlane.inspection.decisionrule.Material;
import io.greenlane.inspection.decisionrule.Measurement;
import io.greenlane.inspection.decisionrule.MgPerKg;
import io.greenlane.inspection.worklist.ControlDecision;
import io.greenlane.inspection.worklist.InspectionCase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks a reading that an officer sends and collects all that is wrong. What is merely not good enough to decide (an unknown
 * device, no uncertainty) is not wrong: it is kept.
 */
final class ReadingCheck {

    private final ReadingRequest request;
    private final Instant now;
    private final List<BrokenRule> broken = new ArrayList<>();

    private ReadingCheck(ReadingRequest request, Instant now) {
        this.request = request;
        this.now = now;
    }

    /** What was sent, in order. */
    record Sound(UUID deviceId, int itemNumber, Measurement measurement, Instant measuredAt) {}

    /** What was sent; empty when anything was wrong and has been told. */
    static Optional<Sound> read(
            ReadingRequest request, InspectionCase inspected, Instant now, List<BrokenRule> broken) {
        var check = new ReadingCheck(request, now);
        Optional<Sound> sound = check.sound(inspected);
        broken.addAll(check.broken);
        return check.broken.isEmpty() ? sound : Optional.empty();
    }

    private Optional<Sound> sound(InspectionCase inspected) {
        Optional<UUID> device = device();
        Optional<Integer> item = item(inspected);
        Optional<String> indicator = indicator();
        Optional<Material> material = material();
        Optional<BigDecimal> value = value();
        Optional<BigDecimal> sigma =
                optional("repeatabilitySigmaMgPerKg", "REPEATABILITY_SIGMA", request.repeatabilitySigmaMgPerKg());
        Optional<BigDecimal> uncertainty =
                optional("expandedUncertaintyMgPerKg", "EXPANDED_UNCERTAINTY", request.expandedUncertaintyMgPerKg());
        Optional<BigDecimal> factor = CoverageFactor.read("coverageFactor", request.coverageFactor(), broken::add);
        Optional<BigDecimal> detection =
                optional("detectionLimitMgPerKg", "DETECTION_LIMIT", request.detectionLimitMgPerKg());
        Optional<Instant> measuredAt = measuredAt();
        return broken.isEmpty()
                ? Optional.of(new Sound(
                        device.orElseThrow(),
                        item.orElseThrow(),
                        new Measurement(
                                indicator.orElseThrow(),
                                material.orElseThrow(),
                                value.orElseThrow(),
                                sigma.orElse(null),
                                uncertainty.orElse(null),
                                factor.orElse(null),
                                detection.orElse(null)),
                        measuredAt.orElseThrow()))
                : Optional.empty();
    }

    private Optional<UUID> device() {
        String sent = request.deviceId();
        try {
            if (sent != null && sent.length() == new UUID(0, 0).toString().length()) {
                return Optional.of(UUID.fromString(sent));
            }
        } catch (IllegalArgumentException foreign) {
            return missing("deviceId", "DEVICE_ID", sent, "Give the device's id as it was registered.");
        }
        return missing("deviceId", "DEVICE_ID", sent, "Give the device's id as it was registered.");
    }

    private Optional<Integer> item(InspectionCase inspected) {
        List<Integer> items = inspected.decision().items().stream()
                .map(ControlDecision.Item::itemNumber)
                .toList();
        Optional<Integer> item = Optional.ofNullable(request.itemNumber()).filter(items::contains);
        if (item.isEmpty()) {
            breaks(
                    "itemNumber",
                    request.itemNumber() == null ? "ITEM_NUMBER_MISSING" : "ITEM_UNKNOWN",
                    request.itemNumber() == null
                            ? "The reading names no item."
                            : "The case has no item " + request.itemNumber() + ".",
                    "Give one of: " + items.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ".");
        }
        return item;
    }

    private Optional<String> indicator() {
        Optional<String> indicator = Optional.ofNullable(request.indicator()).filter(Measurement::isIndicator);
        return indicator.isPresent()
                ? indicator
                : missing(
                        "indicator",
                        "INDICATOR",
                        request.indicator(),
                        "Give the symbol of the element or substance, such as Pb, Cr(VI) or DEHP.");
    }

    private Optional<Material> material() {
        Optional<Material> material = Stream.of(Material.values())
                .filter(known -> known.name().equals(request.material()))
                .findFirst();
        return material.isPresent()
                ? material
                : missing("material", "MATERIAL", request.material(), "Give POLYMER, METAL or COMPOSITE.");
    }

    private Optional<BigDecimal> value() {
        if (request.valueMgPerKg() == null) {
            return missing("valueMgPerKg", "VALUE", null, "Give what the device shows, in mg/kg.");
        }
        return MgPerKg.read("valueMgPerKg", "VALUE", request.valueMgPerKg(), broken::add);
    }

    private Optional<BigDecimal> optional(String path, String name, @Nullable String sent) {
        return MgPerKg.read(path, name, sent, broken::add);
    }

    private Optional<Instant> measuredAt() {
        String sent = request.measuredAt();
        try {
            if (sent != null) {
                Instant measuredAt = Instant.parse(sent).truncatedTo(ChronoUnit.MILLIS);
                if (!Reading.isThinkable(measuredAt)) {
                    return missing("measuredAt", "MEASURED_AT", sent, "Give the time at which the device measured.");
                }
                if (measuredAt.isAfter(now.plus(Judging.AHEAD))) {
                    breaks(
                            "measuredAt",
                            "MEASURED_IN_FUTURE",
                            "It is " + now + " and the reading says to be of " + measuredAt + ".",
                            "Set the device's clock and give the time at which it measured.");
                }
                return Optional.of(measuredAt);
            }
        } catch (DateTimeParseException noTime) {
            return missing("measuredAt", "MEASURED_AT", sent, "Give an ISO 8601 time such as 2026-12-01T04:30:00Z.");
        }
        return missing("measuredAt", "MEASURED_AT", null, "Give an ISO 8601 time such as 2026-12-01T04:30:00Z.");
    }

    private <T> Optional<T> missing(String path, String name, @Nullable String sent, String fix) {
        breaks(
                path,
                name + (sent == null ? "_MISSING" : "_INVALID"),
                sent == null ? "There is no " + path + "." : "This is no " + path + ".",
                fix);
        return Optional.empty();
    }

    private void breaks(String path, String code, String message, String fix) {
        broken.add(new BrokenRule(path, code, message, fix));
    }
}
