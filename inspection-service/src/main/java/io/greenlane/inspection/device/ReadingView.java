package io.greenlane.inspection.device;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.greenlane.inspection.decisionrule.Limits;
import io.greenlane.inspection.decisionrule.Material;
import io.greenlane.inspection.decisionrule.Statement;
import io.greenlane.inspection.decisionrule.Undecided;
import io.greenlane.inspection.decisionrule.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reading as officers see it, with what it was held against.
 *
 * @param caseId absent while the declaration has no case
 * @param reportedBy the officer who typed it in; absent when the device sent it
 * @param code why it counts for nothing; absent otherwise
 * @param edition the edition of the decision rule that applied
 * @param statement as ILAC-G8 words it; absent in screening
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReadingView(
        UUID readingId,
        @Nullable UUID caseId,
        int itemNumber,
        UUID deviceId,
        String indicator,
        Material material,
        BigDecimal valueMgPerKg,
        @Nullable BigDecimal repeatabilitySigmaMgPerKg,
        @Nullable BigDecimal expandedUncertaintyMgPerKg,
        @Nullable BigDecimal coverageFactor,
        @Nullable BigDecimal detectionLimitMgPerKg,
        Instant measuredAt,
        Instant receivedAt,
        @Nullable String reportedBy,
        Verdict verdict,
        @Nullable Undecided code,
        String message,
        @Nullable String edition,
        @Nullable Limits limits,
        @Nullable Statement statement) {

    static ReadingView of(Reading reading) {
        var measured = reading.measurement();
        var judged = reading.judgement();
        return new ReadingView(
                reading.readingId(),
                reading.caseId(),
                reading.itemNumber(),
                reading.deviceId(),
                measured.indicator(),
                measured.material(),
                measured.valueMgPerKg(),
                measured.repeatabilitySigmaMgPerKg(),
                measured.expandedUncertaintyMgPerKg(),
                measured.coverageFactor(),
                measured.detectionLimitMgPerKg(),
                reading.measuredAt(),
                reading.receivedAt(),
                reading.reportedBy(),
                judged.verdict(),
                judged.code(),
                judged.message(),
                judged.edition(),
                judged.limits(),
                judged.statement());
    }
}
