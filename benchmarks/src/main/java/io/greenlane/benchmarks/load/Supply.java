package io.greenlane.benchmarks.load;

import io.greenlane.simulator.consignment.Consignment;
import io.greenlane.simulator.consignment.Trade;
import io.greenlane.simulator.consignment.TradePlan;
import io.greenlane.simulator.traffic.Examiner;
import io.greenlane.simulator.world.World;
import io.greenlane.simulator.world.WorldParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** Simulated trade, made into requests ahead of their sending. No two are alike. */
public final class Supply {

    /** Enough trade for everybody who trades at all to be seen. */
    private static final int TO_MEET_THE_TRADERS = 3_000;

    private static final double PER_DAY = 86_400 * 300.0;

    private final JsonMapper json = JsonMapper.shared();
    private final Trade trade;
    private final Examiner examiner;
    private final List<Consignment> firstOfEach;
    private final Set<String> known = new HashSet<>();
    /** Of a kind that knows its size without counting. */
    private final Queue<Lodgement> ready = new LinkedBlockingQueue<>();

    private int next;

    /**
     * @param enterprises how many take part, brokers included
     * @param start when the first declaration is lodged, in the simulated time
     */
    public Supply(int enterprises, long seed, Instant start) {
        WorldParameters parameters = WorldParameters.frozen();
        int importers = (int) Math.max(1, Math.round(enterprises / (1 + parameters.value("brokersPerImporter"))));
        World world = new World(parameters, seed, LocalDate.ofInstant(start, ZoneOffset.UTC), importers);
        this.trade = new Trade(world, new TradePlan(start, PER_DAY, Integer.MAX_VALUE));
        this.examiner = new Examiner(seed, 1);
        this.firstOfEach = meetTraders();
    }

    private List<Consignment> meetTraders() {
        Set<String> importers = new HashSet<>();
        List<Consignment> met = new ArrayList<>();
        IntStream.range(0, TO_MEET_THE_TRADERS).mapToObj(trade::consignment).forEach(one -> {
            if (importers.add(one.importer().party().eori())) {
                met.add(one);
                known.add(one.importer().declarant().eori());
                known.add(one.importer().party().eori());
            }
        });
        return List.copyOf(met);
    }

    /** One consignment of every importer who takes part. */
    List<Consignment> firstOfEach() {
        return firstOfEach;
    }

    String lrnPrefix() {
        return trade.lrnPrefix();
    }

    /** Makes requests until so many are ready. */
    void prepare(int count) {
        while (ready.size() < count) {
            ready.add(make());
        }
    }

    /** A request nobody has got before; made on the spot when too few were prepared. */
    Lodgement take() {
        Lodgement prepared = ready.poll();
        return prepared == null ? make() : prepared;
    }

    private Lodgement make() {
        while (true) {
            Consignment one = trade.consignment(number());
            if (known.contains(one.importer().party().eori())) {
                return new Lodgement(
                        one.declaration().lrn(),
                        one.importer().declarant().eori(),
                        json.writeValueAsBytes(one.declaration()),
                        json.writeValueAsBytes(examiner.conclusion(one.declaration(), one.truth())));
            }
        }
    }

    private synchronized int number() {
        return next++;
    }
}
