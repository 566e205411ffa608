package io.greenlane.riskscoring.regulation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One item of a declaration, as far as any rule looks at it. Everything but number and code may be unknown to a trader who
 * asks beforehand.
 *
 * @param commodityCode 6 to 10 digits
 * @param countryOfOrigin ISO 3166-1 alpha-2
 */
public record GoodsItem(
        int itemNumber,
        String commodityCode,
        @Nullable String description,
        @Nullable String countryOfOrigin,
        @Nullable BigDecimal netMassKg,
        @Nullable Money statisticalValue,
        @Nullable Instant perishableUntil,
        Environment environment,
        List<QuotedDocument> documents) {

    public GoodsItem {
        environment = Objects.requireNonNullElse(environment, Environment.NOTHING_DECLARED);
        documents = documents == null ? List.of() : List.copyOf(documents);
    }

    /** Goods of which nothing is known but their code and perhaps their origin. */
    static GoodsItem of(String commodityCode, @Nullable String countryOfOrigin) {
        return new GoodsItem(
                1, commodityCode, null, countryOfOrigin, null, null, null, Environment.NOTHING_DECLARED, List.of());
    }

    /** Whether a document of this type is named with a reference. */
    boolean quotes(String documentType) {
        return documents.stream().anyMatch(document -> documentType.equals(document.type()) && isGiven(document));
    }

    private static boolean isGiven(QuotedDocument document) {
        return document.reference() != null && !document.reference().isBlank();
    }
}
