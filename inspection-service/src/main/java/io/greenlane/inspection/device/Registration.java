package io.greenlane.inspection.device;

import io.greenlane.inspection.decisionrule.DeviceType;
import java.time.LocalDate;

/**
 * What an officer says about a device.
 *
 * @param serial as the maker wrote it on the instrument
 * @param customsOffice where it is used; only readings of goods there count
 * @param decisionRule the rule that its readings are judged by, fixed before it measures
 * @param calibrationDue the last day on which its readings count
 */
record Registration(
        DeviceType type, String serial, String customsOffice, String decisionRule, LocalDate calibrationDue) {}
