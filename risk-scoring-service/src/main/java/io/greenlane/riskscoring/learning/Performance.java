package io.greenlane.riskscoring.learning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a model does on declarations that it never learnt from. Each inspected one counts as many as its inclusion
 * probability makes it stand for, so that what was chosen because it looked bad does not flatter the model.
 *
 * @param since the first day that was looked at
 * @param declarations decided since
 * @param inspected of them
 * @param violations found among them
 * @param controlInspected of the control draw
 * @param controlViolations found among these
 * @param at by share inspected
 * @param auc how likely a violation comes before what is none; absent while there is only one kind
 * @param lift share of violations among the tenth with the highest scores, times that of the control draw; absent while
 *     either is unknown
 * @param calibration what was said and what came, in groups of rising probability
 * @param calibrationError mean distance between the two, 0 to 1; absent while nothing was inspected
 * @param drift numbers that moved most since the model learnt, the furthest first
 * @param warnings what makes the figures doubtful
 */
record Performance(
        String version,
        LocalDate since,
        int declarations,
        int inspected,
        int violations,
        int controlInspected,
        int controlViolations,
        List<At> at,
        @Nullable BigDecimal auc,
        @Nullable BigDecimal lift,
        List<Group> calibration,
        @Nullable BigDecimal calibrationError,
        List<Shift> drift,
        List<String> warnings) {

    /**
     * What inspecting a share of all would find.
     *
     * @param perCent of all declarations, those with the highest scores
     * @param precision estimated share of violations among them; absent where none of them was inspected
     * @param recall estimated share of all violations that is among them; absent while none is known
     */
    record At(
            int perCent,
            @Nullable BigDecimal precision,
            @Nullable BigDecimal recall) {}

    /**
     * Declarations of like probability.
     *
     * @param said mean probability
     * @param came estimated share of violations
     * @param inspected how many were inspected
     */
    record Group(BigDecimal said, BigDecimal came, int inspected) {}

    /**
     * A number that moved.
     *
     * @param stabilityIndex population stability index; from 0.25 on the number has shifted
     */
    record Shift(String name, String words, BigDecimal stabilityIndex) {}
}
