package io.greenlane.riskscoring.routing;

import io.greenlane.riskscoring.balance.Lane;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a criterion would have done to declarations of the past, whatever its dates and its rate.
 *
 * @param declarations how many were looked at, the newest
 * @param matches how many of them match
 * @param share of them that match, 0 to 1
 * @param lanes where the matches went
 * @param inspected how many of the matches were examined
 * @param notConform how many of these were found wanting
 * @param precision of the examined matches, the share that was found wanting; absent where none was examined
 * @param days that the declarations span, at least 1
 * @param selectedPerDay how many a day the criterion would select at its rate
 * @param newlySelectedPerDay how many of these nobody examined
 * @param warnings what to think of before submitting it
 * @param sample some that match
 * @param tookMillis how long the test ran
 */
public record BackTested(
        long declarations,
        long matches,
        BigDecimal share,
        Map<Lane, Long> lanes,
        long inspected,
        long notConform,
        @Nullable BigDecimal precision,
        BigDecimal days,
        BigDecimal selectedPerDay,
        BigDecimal newlySelectedPerDay,
        List<String> warnings,
        List<String> sample,
        long tookMillis) {}
