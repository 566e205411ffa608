package io.greenlane.simulator.consignment;

import io.greenlane.simulator.consignment.Declaration.Document;
import io.greenlane.simulator.consignment.Environment.Geolocation;
import io.greenlane.simulator.consignment.Environment.Substance;
import io.greenlane.simulator.world.Supplier;
import io.greenlane.simulator.world.WorldParameters.Goods;
import io.greenlane.simulator.world.WorldParameters.Product;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An item while it is being written: an honest firm fills it in, then other hands may change it. */
final class ItemDraft {
    final int number;
    final Goods goods;
    final Product product;
    final Supplier supplier;
    final List<Document> documents = new ArrayList<>();
    double netMassKg;
    double eurPerKg;

    @Nullable
    String baselCode;

    @Nullable
    String consentReference;

    @Nullable
    String installationId;

    @Nullable
    String batch;

    @Nullable
    Double directEmissions;

    @Nullable
    Double indirectEmissions;

    @Nullable
    String emissionsMethod;

    @Nullable
    Double recycledContent;

    @Nullable
    List<Substance> substances;

    @Nullable
    List<Geolocation> geolocations;

    ItemDraft(int number, Goods goods, Product product, Supplier supplier) {
        this.number = number;
        this.goods = goods;
        this.product = product;
        this.supplier = supplier;
    }

    /** What is said of the environment at this moment. */
    Environment environment() {
        return new Environment(
                baselCode,
                consentReference,
                installationId,
                batch,
                decimal(directEmissions, 3),
                decimal(indirectEmissions, 3),
                emissionsMethod,
                decimal(recycledContent, 1),
                substances,
                geolocations);
    }

    static @Nullable BigDecimal decimal(@Nullable Double value, int scale) {
        return value == null ? null : rounded(value, scale);
    }

    static BigDecimal rounded(double value, int scale) {
        return BigDecimal.valueOf(value).setScale(scale, RoundingMode.HALF_UP);
    }
}
