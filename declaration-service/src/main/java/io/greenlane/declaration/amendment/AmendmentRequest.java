package io.greenlane.declaration.amendment;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.greenlane.declaration.lodgement.Declaration.Document;
import io.greenlane.declaration.lodgement.Declaration.Environment;
import io.greenlane.declaration.lodgement.Declaration.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a trader adds or corrects: documents are added, all other fields take the place of those there were.
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
            "DOCUMENT_ADDED",
            "ENVIRONMENT_DATA_ADDED",
            "EVIDENCE_CORRECTED",
            "GOODS_CORRECTED",
            "CLERICAL_ERROR",
            "CUSTOMS_REQUEST");

    /** What is added to one goods item, or corrected in it. */
    record Item(
            @Nullable Integer itemNumber,
            @Nullable String commodityCode,
            @Nullable String description,
            @Nullable String countryOfOrigin,
            @Nullable String netMassKg,
            @Nullable String grossMassKg,
            @Nullable Integer packages,
            @Nullable Money statisticalValue,
            @Nullable String perishableUntil,
            @Nullable List<@Nullable Document> documents,
            @Nullable Environment environment,
            @Schema(hidden = true) @JsonAnySetter @Nullable Map<String, @Nullable Object> others) {

        /** What was sent besides documents. */
        List<String> fieldsBesidesDocuments() {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            fields.put("commodityCode", commodityCode);
            fields.put("description", description);
            fields.put("countryOfOrigin", countryOfOrigin);
            fields.put("netMassKg", netMassKg);
            fields.put("grossMassKg", grossMassKg);
            fields.put("packages", packages);
            fields.put("statisticalValue", statisticalValue);
            fields.put("perishableUntil", perishableUntil);
            fields.put("environment", environment);
            return fields.entrySet().stream()
                    .filter(field -> field.getValue() != null)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }
}
