package io.greenlane.simulator.world;

import io.greenlane.simulator.world.WorldParameters.Goods;
import io.greenlane.simulator.world.WorldParameters.ImporterClass;
import io.greenlane.simulator.world.WorldParameters.Office;
import io.greenlane.simulator.world.WorldParameters.Product;
import io.greenlane.simulator.world.WorldParameters.Sector;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A simulated trading world: the same seed, opening day and number of importers give the same enterprises, down to the
 * last letter. Newcomers enter and conduct changes for five years from the opening.
 */
public final class World {
    private static final int YEARS = 5;
    private static final double DAYS_PER_YEAR = 365;

    private final WorldParameters parameters;
    private final long seed;
    private final LocalDate opens;
    private final Names names;
    private final Suppliers suppliers;
    private final List<Party> brokers;
    private final List<Importer> importers;

    /**
     * @param opens the day from which the world trades
     * @param established importers that trade from the first day on
     */
    public World(WorldParameters parameters, long seed, LocalDate opens, int established) {
        if (established < 1) {
            throw new IllegalArgumentException("A world needs at least one importer, not " + established);
        }
        this.parameters = parameters;
        this.seed = seed;
        this.opens = opens;
        this.names = new Names(seed);
        this.suppliers = new Suppliers(parameters, seed, names);
        this.brokers = brokers(Math.max(1, (int) Math.round(established * parameters.value("brokersPerImporter"))));
        this.importers = importers(established);
    }

    public WorldParameters parameters() {
        return parameters;
    }

    public long seed() {
        return seed;
    }

    public LocalDate opens() {
        return opens;
    }

    public List<Party> brokers() {
        return brokers;
    }

    /** Everyone who trades now or later, by number. */
    public List<Importer> importers() {
        return importers;
    }

    private List<Party> brokers(int many) {
        List<Party> all = new ArrayList<>();
        for (int number = 0; number < many; number++) {
            Luck luck = Luck.of(seed, "broker", number);
            String country = seat(luck);
            all.add(new Party(names.eori(country, 'B', number), names.firm("Forwarding", number, luck), country));
        }
        return List.copyOf(all);
    }

    private List<Importer> importers(int established) {
        List<Importer> all = new ArrayList<>();
        for (int number = 0; number < established; number++) {
            all.add(importer(number, opens, 1));
        }
        Luck arrivals = Luck.of(seed, "newcomers");
        double daysBetween = DAYS_PER_YEAR / (established * parameters.value("entersPerYear"));
        double day = arrivals.waiting(daysBetween);
        while (day < YEARS * DAYS_PER_YEAR) {
            all.add(importer(all.size(), opens.plusDays((long) day), parameters.value("newcomerDirtyFactor")));
            day += arrivals.waiting(daysBetween);
        }
        return List.copyOf(all);
    }

    private Importer importer(int number, LocalDate entersOn, double dirtyFactor) {
        Luck luck = Luck.of(seed, "importer", number);
        ImporterClass size = luck.pick(parameters.importers().rows(), ImporterClass::share);
        Sector sector = luck.pick(parameters.sectors().rows(), Sector::share);
        Conduct conduct = conduct(size, sector.dirtyFactor() * dirtyFactor, luck);
        String country = seat(luck);
        Party party = new Party(names.eori(country, 'I', number), names.firm(sector.trade(), number, luck), country);
        List<Importer.Line> lines = lines(sector, conduct, luck);
        return new Importer(
                number,
                party,
                size.size(),
                sector.sector(),
                entersOn,
                luck.around(size.activity(), size.activitySpread()),
                brokerFor(size, luck),
                lines,
                Biography.drawn(
                        conduct,
                        mainTopic(lines.getFirst().goods()),
                        entersOn,
                        opens.plusYears(YEARS),
                        parameters,
                        Luck.of(seed, "biography", number)));
    }

    private static Conduct conduct(ImporterClass size, double dirtyFactor, Luck luck) {
        double draw = luck.uniform();
        double dirty = Math.min(0.9, size.dirty() * dirtyFactor);
        if (draw < dirty) {
            return Conduct.DIRTY;
        }
        return draw < dirty + size.careless() ? Conduct.CARELESS : Conduct.HONEST;
    }

    private @Nullable Party brokerFor(ImporterClass size, Luck luck) {
        return luck.chance(size.brokered()) ? brokers.get(luck.below(brokers.size())) : null;
    }

    private String seat(Luck luck) {
        return luck.pick(parameters.offices().rows(), Office::share).country();
    }

    /** The main line always, side lines by chance. */
    private List<Importer.Line> lines(Sector sector, Conduct conduct, Luck luck) {
        List<Map.Entry<String, Double>> offers = List.copyOf(sector.goods().sequencedEntrySet());
        Map.Entry<String, Double> main = luck.pick(offers, Map.Entry::getValue);
        List<Importer.Line> lines = new ArrayList<>();
        lines.add(line(main, conduct, luck));
        for (Map.Entry<String, Double> side : offers) {
            if (!side.equals(main) && luck.chance(parameters.value("sideLine"))) {
                lines.add(line(side, conduct, luck));
            }
        }
        return List.copyOf(lines);
    }

    private Importer.Line line(Map.Entry<String, Double> offer, Conduct conduct, Luck luck) {
        Goods goods = parameters.goods(offer.getKey());
        List<Product> all = parameters.productsOf(goods.group());
        Product main = luck.pick(all, Product::weight);
        List<Product> products = all.stream()
                .filter(product -> product.equals(main) || luck.chance(parameters.value("dealsInProduct")))
                .toList();
        return new Importer.Line(goods, offer.getValue(), products, suppliers.chosenFor(goods, conduct, luck));
    }

    /** The topic in which these goods break rules most often. */
    private Topic mainTopic(Goods goods) {
        return goods.schemes().entrySet().stream()
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .map(heaviest -> parameters.scheme(heaviest.getKey()).topic())
                .orElseThrow();
    }
}
