package io.greenlane.simulator.consignment;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An import declaration with the field names of the public API; decimals travel as strings. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Declaration(
        String lrn,
        String type,
        boolean preLodged,
        String procedure,
        String customsOffice,
        Trader declarant,
        Trader importer,
        Exporter exporter,
        String countryOfDispatch,
        String countryOfDestination,
        Transport transport,
        List<Item> goodsItems) {

    public record Trader(String eori, String name) {}

    public record Exporter(String id, String name, String country) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Transport(
            String mode,
            @Nullable String vesselImo,
            @Nullable String voyage,
            @Nullable List<String> containers,
            String portOfArrival,
            Instant estimatedArrival,
            String transportDocument) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            int itemNumber,
            String commodityCode,
            String description,
            String countryOfOrigin,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal netMassKg,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal grossMassKg,
            int packages,
            Money statisticalValue,
            @Nullable Instant perishableUntil,
            Environment environment,
            List<Document> documents,
            @Nullable List<String> containers) {}

    public record Money(
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String currency) {}

    public record Document(String type, String reference) {}
}
