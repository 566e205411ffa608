package io.greenlane.riskscoring.regulation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An item in the making. */
public final class AnItem {

    private final String commodityCode;
    private int itemNumber = 1;
    private String description = "Goods";
    private @Nullable String origin = "MY";
    private BigDecimal netMassKg = new BigDecimal("1000.0");
    private Money value = new Money(new BigDecimal("5000.00"), "EUR");
    private @Nullable Instant perishableUntil;
    private @Nullable String baselCode;
    private @Nullable String consentReference;
    private @Nullable String emissionsMethod;
    private @Nullable BigDecimal directEmissions;
    private @Nullable BigDecimal recyclablePercent;
    private @Nullable String quotaReference;
    private final List<Substance> substances = new ArrayList<>();
    private final List<Geolocation> geolocations = new ArrayList<>();
    private final List<QuotedDocument> documents = new ArrayList<>();

    private AnItem(String commodityCode) {
        this.commodityCode = commodityCode;
    }

    public static AnItem of(String commodityCode) {
        return new AnItem(commodityCode);
    }

    public AnItem numbered(int number) {
        itemNumber = number;
        return this;
    }

    public AnItem described(String words) {
        description = words;
        return this;
    }

    public AnItem from(@Nullable String country) {
        origin = country;
        return this;
    }

    public AnItem weighing(String kilograms) {
        netMassKg = new BigDecimal(kilograms);
        return this;
    }

    public AnItem worth(String amount, String currency) {
        value = new Money(new BigDecimal(amount), currency);
        return this;
    }

    public AnItem perishingAt(String instant) {
        perishableUntil = Instant.parse(instant);
        return this;
    }

    public AnItem withBaselCode(String code) {
        baselCode = code;
        return this;
    }

    public AnItem withConsent(String reference) {
        consentReference = reference;
        return this;
    }

    public AnItem withEmissions(String method) {
        emissionsMethod = method;
        return this;
    }

    public AnItem withActualEmissions(String tco2ePerTonne) {
        emissionsMethod = "ACTUAL";
        directEmissions = new BigDecimal(tco2ePerTonne);
        return this;
    }

    public AnItem recyclable(String percent) {
        recyclablePercent = new BigDecimal(percent);
        return this;
    }

    public AnItem withinQuota(String account) {
        quotaReference = account;
        return this;
    }

    public AnItem containing(String substance, String mgPerKg) {
        substances.add(new Substance(substance, null, new BigDecimal(mgPerKg)));
        return this;
    }

    public AnItem quoting(String type) {
        documents.add(new QuotedDocument(type, type + "-1"));
        return this;
    }

    public AnItem grownAtPoint(String longitude, String latitude, @Nullable String hectares) {
        return grownAt("Point", List.of(List.of(new BigDecimal(longitude), new BigDecimal(latitude))), hectares);
    }

    public AnItem grownInPolygon(int corners, @Nullable String hectares) {
        List<List<BigDecimal>> ring = IntStream.range(0, corners)
                .mapToObj(corner -> List.of(new BigDecimal("-45.12345" + corner), new BigDecimal("-20.654321")))
                .toList();
        return grownAt("Polygon", ring, hectares);
    }

    public GoodsItem item() {
        return new GoodsItem(
                itemNumber,
                commodityCode,
                description,
                origin,
                netMassKg,
                value,
                perishableUntil,
                new Environment(
                        baselCode,
                        consentReference,
                        emissionsMethod,
                        directEmissions,
                        null,
                        null,
                        recyclablePercent,
                        quotaReference,
                        substances,
                        geolocations),
                documents);
    }

    private AnItem grownAt(String type, List<List<BigDecimal>> positions, @Nullable String hectares) {
        geolocations.add(
                new Geolocation(type, new Coordinates(positions), hectares == null ? null : new BigDecimal(hectares)));
        return this;
    }
}
