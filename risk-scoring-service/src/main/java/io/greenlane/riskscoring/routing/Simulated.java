package io.greenlane.riskscoring.routing;

import io.greenlane.riskscoring.balance.Lane;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What another policy would have done to declarations of the past. Examinations are expected ones, the sum of the chances, so
 * that no single lot decides what is shown.
 *
 * @param declarations how many were decided again, the newest
 * @param lanesBefore how many came to each lane by the policy in force
 * @param lanesAfter how many would come to each lane
 * @param examinedBefore expected examinations by the policy in force
 * @param examinedAfter expected examinations by the other one
 * @param perDayAfter the same for a day
 * @param capacityPerDay examinations that all offices together told they can make; 0 where none has told
 * @param knownViolations declarations that were examined and found wanting
 * @param foundBefore how many of these the policy in force would be expected to find
 * @param foundAfter how many the other one would
 * @param whom what changes for whom, by tier and size of the importer
 * @param timesToClear how long goods waited for customs, and would wait
 * @param frontier examinations against known violations found and time to clear, with all thresholds of risk lowered or raised
 * @param warnings what to think of
 */
public record Simulated(
        int declarations,
        Map<Lane, Integer> lanesBefore,
        Map<Lane, Integer> lanesAfter,
        BigDecimal examinedBefore,
        BigDecimal examinedAfter,
        BigDecimal perDayAfter,
        int capacityPerDay,
        int knownViolations,
        BigDecimal foundBefore,
        BigDecimal foundAfter,
        List<Change> whom,
        TimesToClear timesToClear,
        List<Point> frontier,
        List<String> warnings) {

    public Simulated {
        // Simulations that are kept from before times were told.
        timesToClear = timesToClear == null ? TimesToClear.UNKNOWN : timesToClear;
    }

    /** Whether it adds examinations beyond what the offices told that they can make. */
    public boolean asksMoreThanCanBeExamined() {
        return capacityPerDay > 0
                && perDayAfter.compareTo(BigDecimal.valueOf(capacityPerDay)) > 0
                && examinedAfter.compareTo(examinedBefore) > 0;
    }

    /** One kind of importer; the size is UNKNOWN where nobody has told. */
    @Schema(name = "PolicyChange")
    public record Change(
            String tier, String sizeClass, int declarations, BigDecimal examinedBefore, BigDecimal examinedAfter) {}

    /**
     * One choice of thresholds.
     *
     * @param thresholdFactor what the policy's thresholds are multiplied by
     * @param hoursToClear absent where no examination was observed
     */
    @Schema(name = "FrontierPoint")
    public record Point(
            BigDecimal thresholdFactor,
            BigDecimal examined,
            BigDecimal found,
            @Nullable Hours hoursToClear) {}

    /** From the decision until customs has nothing more to ask. */
    @Schema(name = "HoursToClear")
    public record Hours(BigDecimal median, BigDecimal p95) {}

    /**
     * Estimated from what was observed of the same declarations.
     *
     * @param examinationsObserved how many examinations with their end it rests on
     * @param holdsObserved how many holds with their end it rests on
     * @param before by the policy in force; absent where no examination was observed
     * @param after by the other one; absent as before
     */
    public record TimesToClear(
            int examinationsObserved,
            int holdsObserved,
            @Nullable Hours before,
            @Nullable Hours after) {

        static final TimesToClear UNKNOWN = new TimesToClear(0, 0, null, null);
    }
}
