package io.greenlane.inspection.laboratory;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.greenlane.inspection.decisionrule.Material;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A laboratory request as officers see it.
 *
 * @param standing what it has come to
 * @param resultsAgree whether both laboratories found the same; absent while not both have reported
 * @param tests the first, and the second if there is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LaboratoryRequestView(
        UUID requestId,
        int itemNumber,
        String indicator,
        @Nullable Material material,
        String edition,
        BigDecimal toleranceMgPerKg,
        Instant openedAt,
        @Nullable String openedBy,
        @Nullable UUID readingId,
        Standing standing,
        @Nullable Boolean resultsAgree,
        List<LaboratoryTest> tests,
        List<OfficersDecision> decisions) {

    static LaboratoryRequestView of(LaboratoryRequest request) {
        return new LaboratoryRequestView(
                request.requestId(),
                request.itemNumber(),
                request.indicator(),
                request.material(),
                request.edition(),
                request.toleranceMgPerKg(),
                request.openedAt(),
                request.openedBy(),
                request.readingId(),
                request.standing(),
                request.resultsAgree(),
                request.tests(),
                request.decisions());
    }
}
