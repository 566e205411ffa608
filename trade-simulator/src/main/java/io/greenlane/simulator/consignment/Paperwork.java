package io.greenlane.simulator.consignment;

import io.greenlane.simulator.consignment.Declaration.Document;
import io.greenlane.simulator.consignment.Environment.Geolocation;
import io.greenlane.simulator.consignment.Environment.Substance;
import io.greenlane.simulator.consignment.Truth.Cause;
import io.greenlane.simulator.consignment.Truth.MissingPaper;
import io.greenlane.simulator.world.Importer;
import io.greenlane.simulator.world.Luck;
import io.greenlane.simulator.world.Paper;
import io.greenlane.simulator.world.WorldParameters;
import io.greenlane.simulator.world.WorldParameters.Product;
import io.greenlane.simulator.world.WorldParameters.Route;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The papers of a firm that has them all: what it writes into an item, and what an item lacks when one is left out. */
final class Paperwork {
    private static final double METRES_PER_DEGREE = 111_320;
    private static final int POINT_UP_TO_HECTARES = 4; // Reg. (EU) 2023/1115, Art. 2(28): a polygon above four hectares

    private static final String AUTHORISATION = "CBAM_AUTHORISATION";
    private static final String VERIFICATION = "EMISSIONS_VERIFICATION";
    private static final String DUE_DILIGENCE = "DEFORESTATION_DUE_DILIGENCE";
    private static final String PHYTOSANITARY = "PHYTOSANITARY_CERTIFICATE";
    private static final String ANNEX_VII = "WASTE_ANNEX_VII";

    private final WorldParameters parameters;
    private final Numbers numbers;

    Paperwork(WorldParameters parameters, Numbers numbers) {
        this.parameters = parameters;
        this.numbers = numbers;
    }

    /** Adds a paper to the item. */
    void add(Paper paper, ItemDraft item, Scene scene, Luck luck) {
        String reference = numbers.reference(scene.consignment(), item.number);
        LocalDate legalDate = scene.voyage().legalDate();
        switch (paper) {
            case CBAM -> {
                document(item, AUTHORISATION, authorisation(scene.importer()));
                emissions(item, reference, luck);
            }
            case DEFORESTATION -> {
                document(item, DUE_DILIGENCE, legalDate.getYear() % 100 + item.supplier.country() + reference);
                item.geolocations = List.of(plot(item, parameters.value("kgPerHectare"), luck));
            }
            case PLANT_HEALTH ->
                document(
                        item,
                        PHYTOSANITARY,
                        item.supplier.country() + "-PHYTO-" + legalDate.getYear() + "-" + reference);
            case WASTE -> waste(item, reference, luck);
        }
    }

    /** Takes a paper out of the item and tells what is gone. */
    MissingPaper remove(Paper paper, ItemDraft item, Cause cause) {
        Environment before = item.environment();
        List<String> types = cause == Cause.ABSENT ? types(paper) : forgettable(paper, item);
        List<Document> gone = item.documents.stream()
                .filter(document -> types.contains(document.type()))
                .toList();
        item.documents.removeAll(gone);
        if (paper == Paper.DEFORESTATION) {
            item.geolocations = null;
        }
        if (paper == Paper.WASTE) {
            item.consentReference = null;
        }
        if (cause == Cause.ABSENT) {
            return new MissingPaper(item.number, paper, cause, List.of(), null);
        }
        return new MissingPaper(item.number, paper, cause, gone, difference(paper, before));
    }

    private static List<String> types(Paper paper) {
        return switch (paper) {
            case CBAM -> List.of(AUTHORISATION, VERIFICATION);
            case DEFORESTATION -> List.of(DUE_DILIGENCE);
            case PLANT_HEALTH -> List.of(PHYTOSANITARY);
            case WASTE -> List.of(ANNEX_VII);
        };
    }

    /** The standing authorisation is seldom left out when there is a report of the day to forget. */
    private static List<String> forgettable(Paper paper, ItemDraft item) {
        boolean reported =
                item.documents.stream().anyMatch(document -> document.type().equals(VERIFICATION));
        return paper == Paper.CBAM && reported ? List.of(VERIFICATION) : types(paper);
    }

    private static @Nullable Environment difference(Paper paper, Environment before) {
        return switch (paper) {
            case DEFORESTATION ->
                new Environment(null, null, null, null, null, null, null, null, null, before.geolocations());
            case WASTE ->
                before.consentReference() == null
                        ? null
                        : new Environment(
                                null, before.consentReference(), null, null, null, null, null, null, null, null);
            case CBAM, PLANT_HEALTH -> null;
        };
    }

    /** Honest waste is either sorted and free, or of a kind that needs consent and has it. */
    private void waste(ItemDraft item, String reference, Luck luck) {
        if (isElectronic(item)) {
            item.baselCode = "A1181";
            item.consentReference = item.supplier.country() + "-PIC-" + reference;
        } else if (luck.chance(parameters.value("consentedWaste"))) {
            item.baselCode = "Y48";
            item.consentReference = item.supplier.country() + "-PIC-" + reference;
        } else {
            item.baselCode = "B3011";
            document(item, ANNEX_VII, "A7-" + reference);
        }
    }

    private static boolean isElectronic(ItemDraft item) {
        return item.product.code().startsWith("85");
    }

    private void emissions(ItemDraft item, String reference, Luck luck) {
        item.installationId =
                String.format(Locale.ROOT, "%s-INST-%05d", item.supplier.country(), item.supplier.number());
        if (luck.chance(parameters.value("actualEmissions"))) {
            item.emissionsMethod = "ACTUAL";
            item.directEmissions = realDirect(item, luck);
            item.indirectEmissions = indirectDefault(item.product) * item.supplier.plant();
            item.batch = "B" + reference;
            item.recycledContent = luck.between(0, 60);
            verification(item, luck);
        } else {
            item.emissionsMethod = "DEFAULT";
        }
    }

    /** The verifier's report, without which nobody may call emissions his own. */
    static void verification(ItemDraft item, Luck luck) {
        boolean has =
                item.documents.stream().anyMatch(document -> document.type().equals(VERIFICATION));
        if (!has) {
            document(item, VERIFICATION, "urn:uuid:" + uuid(luck));
        }
    }

    /** Real direct emissions of the plant, tCO2e per tonne, with two per cent of drift between batches. */
    static double realDirect(ItemDraft item, Luck luck) {
        Double standard = item.product.directDefault();
        return (standard == null ? 0 : standard) * item.supplier.plant() * luck.around(1, 0.02);
    }

    private static double indirectDefault(Product product) {
        Double standard = product.indirectDefault();
        return standard == null ? 0 : standard;
    }

    /** A plot large enough for the mass at the given yield: a point up to four hectares, a square above. */
    Geolocation plot(ItemDraft item, double kgPerHectare, Luck luck) {
        double hectares = item.netMassKg / kgPerHectare * luck.around(1, 0.25);
        Route home = parameters.route(item.supplier.country());
        double spread = parameters.value("plotSpread");
        double latitude = home.latitude() + luck.between(-spread, spread);
        double longitude = home.longitude() + luck.between(-spread, spread);
        BigDecimal area = ItemDraft.rounded(Math.max(hectares, 0.1), 2);
        if (area.doubleValue() <= POINT_UP_TO_HECTARES) {
            return new Geolocation("Point", List.of(degrees(longitude), degrees(latitude)), area);
        }
        double north = StrictMath.sqrt(area.doubleValue() * 10_000) / METRES_PER_DEGREE;
        double east = north / StrictMath.cos(StrictMath.toRadians(latitude));
        return new Geolocation(
                "Polygon",
                List.of(List.of(
                        position(longitude, latitude),
                        position(longitude + east, latitude),
                        position(longitude + east, latitude + north),
                        position(longitude, latitude + north),
                        position(longitude, latitude))),
                area);
    }

    private static List<BigDecimal> position(double longitude, double latitude) {
        return List.of(degrees(longitude), degrees(latitude));
    }

    /** Six decimals, the last never zero: whoever reads it as a binary number still sees six. */
    private static BigDecimal degrees(double value) {
        BigDecimal rounded = ItemDraft.rounded(value, 6);
        boolean endsInZero = rounded.unscaledValue().mod(BigInteger.TEN).signum() == 0;
        return endsInZero ? rounded.add(new BigDecimal("0.000001")) : rounded;
    }

    /** What the laboratory of an honest firm found: lead well below the limit. */
    static List<Substance> testValues(double leadMgPerKg) {
        return List.of(new Substance("Lead", "7439-92-1", ItemDraft.rounded(leadMgPerKg, 1), "IEC 62321-5"));
    }

    private static String authorisation(Importer importer) {
        return String.format(Locale.ROOT, "CBAM-%s-S%06d", importer.party().country(), importer.number());
    }

    private static String uuid(Luck luck) {
        long high = (luck.below(Long.MAX_VALUE) & ~0xF000L) | 0x4000L;
        long low = (luck.below(Long.MAX_VALUE) & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    private static void document(ItemDraft item, String type, String reference) {
        item.documents.add(new Document(type, reference));
    }
}
