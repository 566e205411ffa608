package io.greenlane.journeys.world;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Declarations that read aloud: {@code Goods.plasticScrap().withBaselCode("B3011").json()}. Each has an LRN of its own. */
public final class Goods {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AtomicInteger LRNS = new AtomicInteger();
    private static final String RUN =
            Long.toString(ProcessHandle.current().pid(), 36).toUpperCase(java.util.Locale.ROOT);

    private static final String DEFORESTATION_LAW_APPLIES = "2027-01-09T10:00:00Z";

    private final ObjectNode declaration;

    private Goods(ObjectNode declaration) {
        this.declaration = declaration;
    }

    /** Aluminium profiles of a trusted importer, with everything the carbon border adjustment asks for. */
    public static Goods honestAluminium() {
        Goods goods = shipment("NL853456789", "NL801234567", "TR", "NLRTM001", "NLRTM", "NL")
                .of("76042100", "Hollow profiles of aluminium alloy", "TR", "18400.0", "71200.00")
                .inContainer("CSQU3054383");
        goods.environment()
                .put("installationId", "TR-DEMO-0007")
                .put("productionRoute", "L")
                .put("directEmissionsTco2ePerTonne", "1.64")
                .put("emissionsMethod", "ACTUAL");
        return goods.quoting("CBAM_AUTHORISATION", "CBAM-NL-0009998")
                .quoting("EMISSIONS_VERIFICATION", "urn:uuid:00000000-0000-4000-8000-00000000a10a");
    }

    /** The same profiles from Norway, where the carbon border adjustment does not apply. */
    public static Goods exemptAluminium() {
        return shipment("NL853456789", "NL801234567", "NO", "NLRTM001", "NLRTM", "NL")
                .of("76042100", "Hollow profiles of aluminium alloy", "NO", "18400.0", "71200.00")
                .inContainer("CSQU3054383");
    }

    /** The same again, brought in by the importer nobody knows. */
    public static Goods exemptAluminiumOfTheNewTrader() {
        return shipment("NL900000018", "NL900000018", "NO", "NLRTM001", "NLRTM", "NL")
                .of("76042100", "Hollow profiles of aluminium alloy", "NO", "18400.0", "71200.00")
                .inContainer("TGHU7845120");
    }

    /** Raw coffee that arrives when the deforestation regulation applies, without its papers. */
    public static Goods coffeeWithoutPapers() {
        Goods goods = shipment("DE4711000222", "DE4711000222", "BR", "DEHAM001", "DEHAM", "DE")
                .of("09011100", "Coffee, not roasted, not decaffeinated", "BR", "2400.0", "11900.00")
                .inContainer("MSKU9070323");
        goods.transport().put("estimatedArrival", laterOf(DEFORESTATION_LAW_APPLIES, tomorrow(5)));
        return goods;
    }

    /** The same coffee with its due-diligence reference and its plot. */
    public static Goods coffeeWithPapers() {
        Goods goods = coffeeWithoutPapers().quoting("DEFORESTATION_DUE_DILIGENCE", "25BRDEMO00000009");
        goods.environment().set("geolocations", plot());
        return goods;
    }

    /** Mixed plastic flakes of an importer nobody knows, without Basel code and without consent. */
    public static Goods plasticScrap() {
        return fromTheNewTrader("39159080", "Plastic flakes, mixed");
    }

    /** Plastic at a scrap price, declared as a product. */
    public static Goods disguisedPlastic() {
        return fromTheNewTrader("39021000", "Polypropylene, primary form");
    }

    /** Cut roses that wilt in two days. */
    public static Goods roses() {
        Goods goods = shipment("NL853456789", "NL812233445", "KE", "NLAMS001", "NLAMS", "NL")
                .of("06031100", "Cut roses, fresh", "KE", "1320.0", "8600.00")
                .quoting("PHYTOSANITARY_CERTIFICATE", "KE-PHYTO-DEMO-1");
        goods.transport()
                .put("mode", "AIR")
                .put("transportDocument", "706-55512345")
                .put("estimatedArrival", tomorrow(1));
        goods.item().put("perishableUntil", tomorrow(2));
        return goods;
    }

    /** Copper, which keeps. */
    public static Goods copper() {
        Goods goods = shipment("NL853456789", "NL812233445", "KE", "NLAMS001", "NLAMS", "NL")
                .of("74031100", "Copper cathodes", "KE", "20000.0", "160000.00");
        goods.transport()
                .put("mode", "AIR")
                .put("transportDocument", "706-55512356")
                .put("estimatedArrival", tomorrow(1));
        return goods;
    }

    /**
     * Described so that whoever looks for goods for the fair finds it, under an air waybill of its own; expected today, so that
     * its arrival changes no law.
     */
    public Goods forTheFair() {
        transport()
                .put("transportDocument", "706-" + (70_000_000 + LRNS.incrementAndGet()))
                .put("estimatedArrival", tomorrow(0));
        item().put("description", item().path("description").asString() + " for the fair");
        return this;
    }

    /** A plot of coffee land, as GeoJSON with an area. */
    public static ArrayNode plot() {
        ArrayNode plots = JSON.createArrayNode();
        ObjectNode plot = plots.addObject().put("type", "Point").put("areaHectares", "3.2");
        plot.putArray("coordinates").add(-45.123456).add(-20.654321);
        return plots;
    }

    public Goods quoting(String document, String reference) {
        item().withArray("documents").addObject().put("type", document).put("reference", reference);
        return this;
    }

    public Goods withBaselCode(String code) {
        environment().put("baselCode", code);
        return this;
    }

    /** In this container, under this bill of lading. */
    public Goods inContainer(String container) {
        transport().putArray("containers").add(container);
        item().putArray("containers").add(container);
        return this;
    }

    public Goods withLrn(String lrn) {
        declaration.put("lrn", lrn);
        return this;
    }

    public ObjectNode json() {
        return declaration;
    }

    public String lrn() {
        return declaration.path("lrn").asString();
    }

    public String transportDocument() {
        return declaration.path("transport").path("transportDocument").asString();
    }

    private static Goods fromTheNewTrader(String code, String description) {
        return shipment("NL900000018", "NL900000018", "MY", "NLRTM001", "NLRTM", "NL")
                .of(code, description, "MY", "24000.0", "2100.00")
                .inContainer("TGHU7845120");
    }

    private static Goods shipment(
            String declarant, String importer, String from, String office, String port, String country) {
        String number = RUN + "-" + LRNS.incrementAndGet();
        ObjectNode declaration = JSON.createObjectNode()
                .put("lrn", "JOURNEY-" + number)
                .put("type", "IMPORT")
                .put("preLodged", true)
                .put("procedure", "4000")
                .put("customsOffice", office);
        declaration.putObject("declarant").put("eori", declarant).put("name", "Demo Declarant");
        declaration.putObject("importer").put("eori", importer).put("name", "Demo Importer");
        declaration
                .putObject("exporter")
                .put("id", from + "-1001")
                .put("name", "Demo Exporter")
                .put("country", from);
        declaration.put("countryOfDispatch", from).put("countryOfDestination", country);
        declaration
                .putObject("transport")
                .put("mode", "SEA")
                .put("portOfArrival", port)
                .put("estimatedArrival", tomorrow(5))
                .put("transportDocument", "DEMO" + number.replace("-", ""));
        return new Goods(declaration);
    }

    private Goods of(String code, String description, String origin, String netMassKg, String euros) {
        ObjectNode item = declaration
                .putArray("goodsItems")
                .addObject()
                .put("itemNumber", 1)
                .put("commodityCode", code)
                .put("description", description)
                .put("countryOfOrigin", origin)
                .put("netMassKg", netMassKg)
                .put("grossMassKg", netMassKg)
                .put("packages", 24);
        item.putObject("statisticalValue").put("amount", euros).put("currency", "EUR");
        item.putObject("environment");
        item.putArray("documents");
        return this;
    }

    private ObjectNode item() {
        return (ObjectNode) declaration.path("goodsItems").path(0);
    }

    private ObjectNode environment() {
        return (ObjectNode) item().path("environment");
    }

    private ObjectNode transport() {
        return (ObjectNode) declaration.path("transport");
    }

    private static String laterOf(String one, String other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static String tomorrow(int days) {
        return Instant.now()
                .plus(days, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }
}
