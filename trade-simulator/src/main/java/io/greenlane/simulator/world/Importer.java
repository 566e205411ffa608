package io.greenlane.simulator.world;

import io.greenlane.simulator.world.WorldParameters.Goods;
import io.greenlane.simulator.world.WorldParameters.Product;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An importing enterprise of the simulated world.
 *
 * @param entersOn first day on which it trades
 * @param activity its share of the declarations, relative weight
 * @param broker who lodges for it, absent when it lodges itself
 * @param lines what it deals in, main line first
 */
public record Importer(
        int number,
        Party party,
        SizeClass size,
        String sector,
        LocalDate entersOn,
        double activity,
        @Nullable Party broker,
        List<Line> lines,
        Biography biography) {

    /** One group of goods with the products the firm buys and the suppliers it buys from. */
    public record Line(Goods goods, double weight, List<Product> products, List<Supplier> suppliers) {}

    /** Who signs the declaration. */
    public Party declarant() {
        return broker == null ? party : broker;
    }

    public boolean tradesOn(LocalDate day) {
        return !entersOn.isAfter(day);
    }
}
