package io.greenlane.inspection.device;

import io.greenlane.inspection.decisionrule.Judgement;
import io.greenlane.inspection.decisionrule.Measurement;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One measurement of goods and what came of it; kept whatever came of it.
 *
 * @param caseId absent while the declaration has no case
 * @param mrn as the device named it; absent where it named a case
 * @param reportedBy the officer who typed it in; absent when the device sent it
 */
record Reading(
        UUID readingId,
        @Nullable UUID caseId,
        @Nullable String mrn,
        int itemNumber,
        UUID deviceId,
        Measurement measurement,
        Instant measuredAt,
        Instant receivedAt,
        @Nullable String reportedBy,
        Judgement judgement) {

    // Devices that have lost their time say 1970, and no database keeps the year one million.
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /** Whether a clock that is merely wrong can say so. */
    static boolean isThinkable(Instant measuredAt) {
        return measuredAt.isAfter(EARLIEST) && measuredAt.isBefore(LATEST);
    }

    /** What was sent, in one line: two readings with the same are one that was sent twice. */
    String content() {
        return Stream.of(
                        deviceId,
                        mrn == null ? caseId : mrn,
                        itemNumber,
                        measurement.indicator(),
                        measurement.material(),
                        plain(measurement.valueMgPerKg()),
                        plain(measurement.repeatabilitySigmaMgPerKg()),
                        plain(measurement.expandedUncertaintyMgPerKg()),
                        plain(measurement.coverageFactor()),
                        plain(measurement.detectionLimitMgPerKg()),
                        measuredAt)
                .map(String::valueOf)
                .collect(Collectors.joining("|"));
    }

    Reading judged(@Nullable UUID of, Judgement judged) {
        return new Reading(
                readingId,
                of == null ? caseId : of,
                mrn,
                itemNumber,
                deviceId,
                measurement,
                measuredAt,
                receivedAt,
                reportedBy,
                Objects.requireNonNull(judged));
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
