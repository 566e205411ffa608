package io.greenlane.inspection.decisionrule;

/** Why a reading counts for nothing. */
public enum Undecided {
    /** The case it belongs to is not open yet, or there is none. */
    CASE_UNKNOWN,
    CASE_ENDED,
    ITEM_UNKNOWN,
    DEVICE_UNKNOWN,
    DEVICE_DECOMMISSIONED,
    DEVICE_OF_ANOTHER_OFFICE,
    /** The device's clock runs ahead. */
    MEASURED_IN_FUTURE,
    OUT_OF_CALIBRATION,
    /** The rule of the device was not in force that day. */
    RULE_NOT_IN_FORCE,
    /** The rule says nothing about this indicator in this material. */
    NO_LIMIT,
    UNCERTAINTY_MISSING,
    /** The expanded uncertainty does not cover 95 %. */
    COVERAGE_TOO_SMALL
}
