package io.greenlane.inspection.decisionrule;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** One edition of a rule that turns a value and its uncertainty into a verdict. */
public sealed interface DecisionRule permits ScreeningTable, GuardedAcceptance {

    /** What a device's registration names. */
    String rule();

    /** Names this edition of it. */
    String edition();

    /** The first day on which measurements are judged by it. */
    LocalDate validFrom();

    /** The instruments whose readings it can judge. */
    Set<DeviceType> deviceTypes();

    /** @param tolerance what the law allowed of the indicator on the day of the measurement */
    Judgement judge(Measurement measurement, Optional<ToleranceLimit> tolerance);
}
