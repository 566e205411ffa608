package io.greenlane.riskscoring.guidance;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.greenlane.riskscoring.regulation.Environment;
import io.greenlane.riskscoring.regulation.GoodsItem;
import io.greenlane.riskscoring.regulation.Money;
import io.greenlane.riskscoring.regulation.QuotedDocument;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A declaration that nobody has lodged yet: the fields of a declaration, all optional but the goods. What guidance does not
 * look at is named as ignored, so that a whole declaration can be sent and a misspelt field is still refused.
 */
@JsonIgnoreProperties({"lrn", "type", "preLodged", "procedure", "declarant", "exporter", "countryOfDispatch"})
record Enquiry(
        @Nullable String customsOffice,
        @Nullable String countryOfDestination,
        @Nullable EnquiredParty importer,
        @Nullable EnquiredTransport transport,
        List<EnquiredItem> goodsItems) {

    Enquiry {
        goodsItems = goodsItems == null ? List.of() : goodsItems;
    }

    /** The law of the office's country and that of the destination, as far as they are told; empty for every law. */
    Set<String> countries() {
        Set<String> countries = new LinkedHashSet<>();
        if (countryOfDestination != null) {
            countries.add(countryOfDestination);
        }
        if (customsOffice != null) {
            countries.add(customsOffice.substring(0, 2));
        }
        return countries;
    }

    @JsonIgnoreProperties("name")
    record EnquiredParty(@Nullable String eori) {}

    @JsonIgnoreProperties({"mode", "vesselImo", "voyage", "containers", "portOfArrival", "transportDocument"})
    record EnquiredTransport(@Nullable Instant estimatedArrival) {}

    @JsonIgnoreProperties({"grossMassKg", "packages", "containers"})
    record EnquiredItem(
            @Nullable Integer itemNumber,
            @Nullable String commodityCode,
            @Nullable String description,
            @Nullable String countryOfOrigin,
            @Nullable BigDecimal netMassKg,
            @Nullable Money statisticalValue,
            @Nullable Instant perishableUntil,
            @Nullable Environment environment,
            @Nullable List<QuotedDocument> documents) {

        /** The item as the rules of live clearance see it; only after its code was checked. */
        GoodsItem asGoods(int position) {
            return new GoodsItem(
                    itemNumber == null ? position : itemNumber,
                    Objects.requireNonNull(commodityCode, "An enquiry is checked before it is answered"),
                    description,
                    countryOfOrigin,
                    netMassKg,
                    statisticalValue,
                    perishableUntil,
                    environment == null ? Environment.NOTHING_DECLARED : environment,
                    documents == null ? List.of() : documents);
        }
    }
}
