package io.greenlane.declaration.lodgement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a trader declares, exactly as sent: any field may be missing until the rules have been checked, decimals stay the
 * strings they were, and what was absent stays absent.
 */
public record Declaration(
        @Nullable String lrn,
        @Nullable String type,
        @Nullable Boolean preLodged,
        @Nullable String procedure,
        @Nullable String customsOffice,
        @Nullable Party declarant,
        @Nullable Party importer,
        @Nullable Party exporter,
        @Nullable String countryOfDispatch,
        @Nullable String countryOfDestination,
        @Nullable Transport transport,
        @Nullable List<@Nullable GoodsItem> goodsItems) {

    /** An enterprise: known by its EORI, or outside the union by an identifier of its own and its country. */
    @Schema(name = "DeclaredParty")
    public record Party(
            @Nullable String eori,
            @Nullable String id,
            @Nullable String name,
            @Nullable String country) {}

    /** How the goods come. */
    public record Transport(
            @Nullable String mode,
            @Nullable String vesselImo,
            @Nullable String voyage,
            @Nullable List<@Nullable String> containers,
            @Nullable String portOfArrival,
            @Nullable String estimatedArrival,
            @Nullable String transportDocument) {}

    /** One kind of goods. */
    public record GoodsItem(
            @Nullable Integer itemNumber,
            @Nullable String commodityCode,
            @Nullable String description,
            @Nullable String countryOfOrigin,
            @Nullable String netMassKg,
            @Nullable String grossMassKg,
            @Nullable Integer packages,
            @Nullable Money statisticalValue,
            @Nullable String perishableUntil,
            @Nullable Environment environment,
            @Nullable List<@Nullable Document> documents,
            @Nullable List<@Nullable String> containers) {}

    /** An amount in a currency of ISO 4217. */
    public record Money(@Nullable String amount, @Nullable String currency) {}

    /** A paper that is quoted. */
    public record Document(@Nullable String type, @Nullable String reference) {}

    /** What the environment cares about. */
    public record Environment(
            @Nullable String baselCode,
            @Nullable String consentReference,
            @Nullable String installationId,
            @Nullable String productionRoute,
            @Nullable String batch,
            @Nullable String directEmissionsTco2ePerTonne,
            @Nullable String indirectEmissionsTco2ePerTonne,
            @Nullable String emissionsMethod,
            @Nullable String carbonPricePaid,
            @Nullable String recycledContentPercent,
            @Nullable String recyclablePercent,
            @Nullable List<@Nullable Substance> substances,
            @Nullable List<@Nullable Geolocation> geolocations,
            @Nullable String quotaReference,
            @Nullable String productPassport) {}

    /** A substance and how much of it. */
    public record Substance(
            @Nullable String name,
            @Nullable String casNumber,
            @Nullable String mgPerKg,
            @Nullable String method) {}

    /** Where something was grown or made, GeoJSON (RFC 7946). */
    public record Geolocation(
            @Nullable String type,
            @Nullable Coordinates coordinates,
            @Nullable String areaHectares) {}

    /** The goods items that are there. */
    public List<GoodsItem> items() {
        return given(goodsItems);
    }

    /** The containers of the transport that are there. */
    public List<String> containers() {
        return transport == null ? List.of() : given(transport.containers());
    }

    /** The elements of a list that are there; none of a list that is not. */
    public static <T> List<T> given(@Nullable List<@Nullable T> list) {
        if (list == null) {
            return List.of();
        }
        return list.stream()
                .<T>mapMulti((element, sink) -> {
                    if (element != null) {
                        sink.accept(element);
                    }
                })
                .toList();
    }
}
