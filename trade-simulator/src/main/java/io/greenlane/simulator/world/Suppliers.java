package io.greenlane.simulator.world;

import io.greenlane.simulator.world.WorldParameters.Goods;
import io.greenlane.simulator.world.WorldParameters.SupplierQuality;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All firms abroad, and the choice that an importer makes among them. */
final class Suppliers {
    private final WorldParameters parameters;
    private final List<Supplier> all = new ArrayList<>();

    Suppliers(WorldParameters parameters, long seed, Names names) {
        this.parameters = parameters;
        for (Goods goods : parameters.goods().rows()) {
            for (Map.Entry<String, Double> origin : goods.origins().entrySet()) {
                long many = Math.round(parameters.value("suppliersPerOrigin") * origin.getValue());
                double badness = Luck.of(seed, "origin " + goods.group() + " " + origin.getKey())
                        .around(1, parameters.value("originSpread"));
                for (long i = 0; i < Math.max(1, many); i++) {
                    all.add(supplier(goods, origin.getKey(), badness, seed, names));
                }
            }
        }
    }

    private Supplier supplier(Goods goods, String country, double badness, long seed, Names names) {
        int number = all.size();
        Luck luck = Luck.of(seed, "supplier", number);
        SupplierQuality quality =
                luck.pick(parameters.suppliers().rows(), row -> row.share() * (row.avoided() > 0 ? badness : 1));
        return new Supplier(
                number,
                goods.group(),
                String.format(Locale.ROOT, "%s-S%07d", country, luck.below(10_000_000)),
                names.firm("Export", number, luck),
                country,
                quality.quality(),
                luck.between(quality.low(), quality.high()),
                luck.between(parameters.value("cleanestPlant"), parameters.value("dirtiestPlant")),
                quality.avoided());
    }

    /** Suppliers of one group for an importer: the honest look before they buy, the dirty look for the cheap. */
    List<Supplier> chosenFor(Goods goods, Conduct conduct, Luck luck) {
        List<Supplier> offers =
                all.stream().filter(one -> one.group().equals(goods.group())).toList();
        int many = 1 + luck.below((int) parameters.value("maxSuppliersOfImporter"));
        List<Supplier> chosen = new ArrayList<>();
        while (chosen.size() < Math.min(many, offers.size())) {
            Supplier offer = luck.pick(
                    offers.stream().filter(one -> !chosen.contains(one)).toList(),
                    one -> goods.origins().getOrDefault(one.country(), 0.0) * appeal(one, conduct));
            if (conduct == Conduct.DIRTY || !luck.chance(offer.avoided())) {
                chosen.add(offer);
            }
        }
        return List.copyOf(chosen);
    }

    private double appeal(Supplier supplier, Conduct conduct) {
        return conduct == Conduct.DIRTY && supplier.avoided() > 0 ? parameters.value("dirtyKeepsBadSupplier") : 1;
    }
}
