package io.greenlane.declaration.amendment;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.greenlane.declaration.lodgement.Declaration.Document;
import io.greenlane.declaration.lodgement.Declaration.Environment;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a trader adds: documents, and fields about the environment that take the place of those there were.
 *
 * @param reasonCode one of {@link #REASONS}
 * @param others whatever else was sent, to be told why it cannot be changed
 */
record AmendmentRequest(
        @Nullable String reasonCode,
        @Nullable String reason,
        @Nullable List<@Nullable Item> items,
        @Schema(hidden = true) @JsonAnySetter @Nullable Map<String, @Nullable Object> others) {

    static final Set<String> REASONS = Set.of(
            "DOCUMENT_ADDED", "ENVIRONMENT_DATA_ADDED", "EVIDENCE_CORRECTED", "CLERICAL_ERROR", "CUSTOMS_REQUEST");

    /** What is added to one goods item. */
    record Item(
            @Nullable Integer itemNumber,
            @Nullable List<@Nullable Document> documents,
            @Nullable Environment environment,
            @Schema(hidden = true) @JsonAnySetter @Nullable Map<String, @Nullable Object> others) {}
}
