package io.greenlane.simulator.consignment;

import io.greenlane.simulator.world.Importer;
import io.greenlane.simulator.world.Luck;
import io.greenlane.simulator.world.Seasons;
import io.greenlane.simulator.world.World;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The trade of a world over a time: consignment number n is the same whether it is asked for first or last, alone or with
 * all others.
 */
public final class Trade {
    private final World world;
    private final TradePlan plan;
    private final Seasons seasons;
    private final String lrnPrefix;
    private final ConsignmentWriter writer;
    private final Map<LocalDate, Market> markets = new ConcurrentHashMap<>();

    public Trade(World world, TradePlan plan) {
        this.world = world;
        this.plan = plan;
        this.seasons = new Seasons(world.parameters());
        long identity = Luck.hash(
                world.seed(),
                "trade",
                plan.start().toEpochMilli(),
                world.importers().size(),
                Double.doubleToLongBits(plan.perDay()));
        Numbers numbers = new Numbers(identity);
        this.lrnPrefix = numbers.lrnPrefix();
        this.writer = new ConsignmentWriter(world, numbers, seasons);
    }

    /** How the local reference numbers of this trade begin, and of no other. */
    public String lrnPrefix() {
        return lrnPrefix;
    }

    public int count() {
        return plan.count();
    }

    /** All consignments in the order of lodgement. */
    public Stream<Consignment> consignments() {
        return IntStream.range(0, plan.count()).mapToObj(this::consignment);
    }

    public Consignment consignment(int number) {
        Instant lodgedAt = plan.lodgement(number);
        LocalDate day = LocalDate.ofInstant(lodgedAt, ZoneOffset.UTC);
        Luck luck = Luck.of(world.seed(), "consignment", number, plan.start().toEpochMilli());
        Importer importer = markets.computeIfAbsent(day, this::market).pick(luck);
        return writer.write(number, lodgedAt, importer, luck);
    }

    private Market market(LocalDate day) {
        List<Importer> active = world.importers().stream()
                .filter(importer -> importer.tradesOn(day))
                .toList();
        List<Double> upTo = new ArrayList<>();
        double sum = 0;
        for (Importer importer : active) {
            sum += importer.activity() * season(importer, day);
            upTo.add(sum);
        }
        return new Market(active, List.copyOf(upTo));
    }

    private double season(Importer importer, LocalDate day) {
        double weighted = 0;
        double weights = 0;
        for (Importer.Line line : importer.lines()) {
            weighted += line.weight() * seasons.factor(line.goods().season(), day);
            weights += line.weight();
        }
        return weighted / weights;
    }

    /** Who trades on a day, with the cumulative weight of each. */
    private record Market(List<Importer> active, List<Double> upTo) {

        Importer pick(Luck luck) {
            int found = Collections.binarySearch(upTo, luck.uniform() * upTo.getLast());
            return active.get(Math.min(found < 0 ? -found - 1 : found + 1, active.size() - 1));
        }
    }
}
