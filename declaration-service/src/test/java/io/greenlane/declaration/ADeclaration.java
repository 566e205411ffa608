package io.greenlane.declaration;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the JSON of a declaration that obeys every rule, and of one that does not. */
public final class ADeclaration {

    public static final String ROASTERY = "DE4711000222";
    public static final String FORWARDER = "NL853456789";
    public static final String WINDOW_MAKER = "NL801234567";
    public static final String STRANGER = "NL900000018";

    /** Keeps the digits of coordinates as they are written. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ObjectNode tree;

    private ADeclaration(String json) {
        tree = (ObjectNode) JSON.readTree(json);
        int number = NUMBER.incrementAndGet();
        with("lrn", "TEST-" + number);
        with("transport.transportDocument", "TESTDOC" + number);
        expectedAt(Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS));
    }

    /** Coffee by sea for the roastery, lodged by itself. */
    public static ADeclaration aDeclaration() {
        return new ADeclaration("""
                {"lrn": "", "type": "IMPORT", "preLodged": true, "procedure": "4000", "customsOffice": "DEHAM001",
                 "declarant": {"eori": "DE4711000222", "name": "Roastery"},
                 "importer": {"eori": "DE4711000222", "name": "Roastery"},
                 "exporter": {"id": "BR-1", "name": "Fazenda", "country": "BR"},
                 "countryOfDispatch": "BR", "countryOfDestination": "DE",
                 "transport": {"mode": "SEA", "vesselImo": "9321483", "voyage": "12E", "containers": ["MSKU9070323"],
                               "portOfArrival": "DEHAM"},
                 "goodsItems": [
                   {"itemNumber": 1, "commodityCode": "09011100", "description": "Coffee, not roasted",
                    "countryOfOrigin": "BR", "netMassKg": "2400.0", "grossMassKg": "2465.0", "packages": 40,
                    "statisticalValue": {"amount": "11900.00", "currency": "EUR"},
                    "environment": {"recycledContentPercent": "0.0",
                       "geolocations": [{"type": "Point", "coordinates": [-45.123450, -20.654321], "areaHectares": "3.2"}]},
                    "documents": [{"type": "DEFORESTATION_DUE_DILIGENCE", "reference": "25BR0001"}],
                    "containers": ["MSKU9070323"]}]}
                """);
    }

    public ADeclaration by(String eori) {
        return with("declarant.eori", eori);
    }

    public ADeclaration forImporter(String eori) {
        return with("importer.eori", eori);
    }

    public ADeclaration by(String declarant, String importer) {
        return by(declarant).forImporter(importer);
    }

    /** By air, so without containers. */
    public ADeclaration byAir(String waybill) {
        without("transport.containers");
        without("transport.vesselImo");
        without("transport.voyage");
        without("goodsItems[0].containers");
        return with("transport.mode", "AIR").with("transport.transportDocument", waybill);
    }

    public ADeclaration inContainer(String container) {
        ((ArrayNode) tree.at("/transport/containers")).removeAll().add(container);
        ((ArrayNode) tree.at("/goodsItems/0/containers")).removeAll().add(container);
        return this;
    }

    public ADeclaration underDocument(String document) {
        return with("transport.transportDocument", document);
    }

    public ADeclaration expectedAt(Instant arrival) {
        return with("transport.estimatedArrival", arrival.toString());
    }

    public ADeclaration lrn(String lrn) {
        return with("lrn", lrn);
    }

    public String lrn() {
        return tree.get("lrn").asString();
    }

    public String document() {
        return tree.at("/transport/transportDocument").asString();
    }

    public ADeclaration without(String path) {
        return withJson(path, null);
    }

    public ADeclaration with(String path, String value) {
        return withJson(path, JSON.writeValueAsString(value));
    }

    /** Any JSON at a path such as {@code goodsItems[0].packages}; null takes the field out. */
    public ADeclaration withJson(String path, @Nullable String json) {
        String[] steps = path.replace("[", ".").replace("]", "").split("\\.", -1);
        JsonNode at = tree;
        for (int i = 0; i < steps.length - 1; i++) {
            at = at.isArray() ? at.get(Integer.parseInt(steps[i])) : at.get(steps[i]);
        }
        String last = steps[steps.length - 1];
        if (at instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), JSON.readTree(String.valueOf(json)));
        } else if (json == null) {
            ((ObjectNode) at).remove(last);
        } else {
            ((ObjectNode) at).set(last, JSON.readTree(json));
        }
        return this;
    }

    public String json() {
        return tree.toString();
    }
}
