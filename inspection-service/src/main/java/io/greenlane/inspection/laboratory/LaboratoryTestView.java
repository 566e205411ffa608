package io.greenlane.inspection.laboratory;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.greenlane.inspection.decisionrule.Material;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A test as its laboratory sees it: neither whose goods they are, nor what a device or another laboratory read, nor whether it is
 * the first.
 *
 * @param sample the one that counts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LaboratoryTestView(
        UUID testId,
        TestState state,
        String customsOffice,
        String indicator,
        @Nullable Material material,
        String edition,
        BigDecimal toleranceMgPerKg,
        Instant askedAt,
        @Nullable Sample sample,
        @Nullable LaboratoryResult result) {

    static LaboratoryTestView of(LaboratoryRequest request, LaboratoryTest test) {
        return new LaboratoryTestView(
                test.testId(),
                test.state(),
                request.customsOffice(),
                request.indicator(),
                request.material(),
                request.edition(),
                request.toleranceMgPerKg(),
                test.askedAt(),
                test.samples().isEmpty() ? null : test.samples().getLast(),
                test.result());
    }
}
