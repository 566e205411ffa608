package io.greenlane.inspection.device;

import io.greenlane.inspection.decisionrule.DecisionRule;
import io.greenlane.inspection.decisionrule.DecisionRules;
import io.greenlane.inspection.decisionrule.Judgement;
import io.greenlane.inspection.decisionrule.Undecided;
import io.greenlane.inspection.worklist.InspectionCase;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a reading says, by what was fixed before it was taken. Pure: a late reading is judged as an early one. */
final class Judging {

    /** Clocks of instruments that are set by hand differ. */
    static final Duration AHEAD = Duration.ofMinutes(5);

    private final DecisionRules rules;

    Judging(DecisionRules rules) {
        this.rules = rules;
    }

    /**
     * Judges one reading.
     *
     * @param inspected the case that it belongs to; absent where there is none
     * @param editions all that its device was ever registered as, the newest first; empty for an unknown device
     */
    Judgement judge(Reading reading, @Nullable InspectionCase inspected, List<Device> editions) {
        if (inspected == null) {
            return Judgement.undecided(Undecided.CASE_UNKNOWN, "There is no case of these goods.");
        }
        if (!inspected.state().isUndone()) {
            return Judgement.undecided(
                    Undecided.CASE_ENDED, "The case was " + inspected.state() + " when the reading came.");
        }
        if (inspected.decision().items().stream().noneMatch(item -> item.itemNumber() == reading.itemNumber())) {
            return Judgement.undecided(Undecided.ITEM_UNKNOWN, "The case has no item " + reading.itemNumber() + ".");
        }
        if (reading.measuredAt().isAfter(reading.receivedAt().plus(AHEAD))) {
            return Judgement.undecided(
                    Undecided.MEASURED_IN_FUTURE,
                    "It was received at " + reading.receivedAt() + " and says to be of " + reading.measuredAt() + ".");
        }
        Optional<Device> then = editions.stream()
                .filter(edition -> !edition.recordedAt().isAfter(reading.measuredAt()))
                .findFirst();
        return then.isEmpty()
                ? Judgement.undecided(
                        Undecided.DEVICE_UNKNOWN,
                        editions.isEmpty()
                                ? "No device " + reading.deviceId() + " is registered."
                                : "The device was not registered yet when it measured.")
                : judge(reading, inspected, then.get());
    }

    private Judgement judge(Reading reading, InspectionCase inspected, Device device) {
        Registration registered = device.registration();
        LocalDate day = LocalDate.ofInstant(reading.measuredAt(), ZoneOffset.UTC);
        if (device.state() == DeviceState.DECOMMISSIONED) {
            return Judgement.undecided(
                    Undecided.DEVICE_DECOMMISSIONED, "The device was decommissioned at " + device.recordedAt() + ".");
        }
        if (!registered.customsOffice().equals(inspected.decision().customsOffice())) {
            return Judgement.undecided(
                    Undecided.DEVICE_OF_ANOTHER_OFFICE,
                    "The device is one of " + registered.customsOffice() + ", the goods are at "
                            + inspected.decision().customsOffice() + ".");
        }
        if (day.isAfter(registered.calibrationDue())) {
            return Judgement.undecided(
                    Undecided.OUT_OF_CALIBRATION,
                    "The device's calibration was good until " + registered.calibrationDue() + ".");
        }
        Optional<DecisionRule> rule = rules.inForceOn(day, registered.decisionRule());
        return rule.isEmpty()
                ? Judgement.undecided(
                        Undecided.RULE_NOT_IN_FORCE,
                        "The rule " + registered.decisionRule() + " was not in force on " + day + ".")
                : rule.get()
                        .judge(
                                reading.measurement(),
                                rules.toleranceOn(day, reading.measurement().indicator()));
    }
}
