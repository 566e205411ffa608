package io.greenlane.simulator.traffic;

import io.greenlane.simulator.consignment.Consignment;
import io.greenlane.simulator.consignment.Trade;
import io.greenlane.simulator.consignment.TradePlan;
import io.greenlane.simulator.gateway.Bearer;
import io.greenlane.simulator.gateway.Gateway;
import io.greenlane.simulator.readback.Acknowledged;
import io.greenlane.simulator.readback.Case;
import io.greenlane.simulator.readback.DemoSummary;
import io.greenlane.simulator.readback.Percentiles;
import io.greenlane.simulator.readback.ReadBack;
import io.greenlane.simulator.readback.Reckoning;
import io.greenlane.simulator.readback.Seen;
import io.greenlane.simulator.world.World;
import io.greenlane.simulator.world.WorldParameters;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One run of simulated traffic against a running platform: register the enterprises, lodge at the given rate while officers
 * examine, traders complete and goods arrive, wait for rest, read everything back and count.
 */
public final class TrafficRun {
    private static final double SECONDS_PER_DAY = 86_400;
    private static final int READERS = 12;

    private final TrafficSettings settings;
    private final String lrnPrefix;
    private final List<Consignment> consignments;
    private final Book book = new Book();
    private final SequencedMap<String, Double> seconds = new LinkedHashMap<>();

    public TrafficRun(TrafficSettings settings) {
        this.settings = settings;
        Trade trade = trade(settings);
        this.lrnPrefix = trade.lrnPrefix();
        this.consignments = trade.consignments().toList();
    }

    /** What will be lodged, with the truth about it. */
    public List<Consignment> consignments() {
        return consignments;
    }

    /** What the platform refused, with its problems; complete after {@link #run}. */
    public List<Refusal> refusals() {
        return book.refusals();
    }

    /** Lodges, waits and counts. */
    public DemoSummary run() throws InterruptedException {
        try (Gateway gateway = new Gateway(settings.gateway(), settings.patience())) {
            Bearer operator = new Bearer(() -> settings.tokens().apply("operator"));
            Bearer officer = new Bearer(() -> settings.tokens().apply("officer"));
            Registry registry = new Registry(gateway, settings.issuer(), operator, settings.progress());
            OfficerDesk officers = new OfficerDesk(gateway, officer, book, settings.seed(), settings.detection());
            AmendmentDesk amendments = new AmendmentDesk(gateway, registry, book, lrnPrefix);
            try (PortDesk port = port()) {
                timed("registering", () -> {
                    registry.register(consignments);
                    return true;
                });
                Flow flow = flow(gateway, officer, registry, officers, amendments, port);
                return counted(gateway, officer, registry, amendments, port, flow);
            }
        }
    }

    private record Flow(double latestMillis, boolean settled) {}

    private Flow flow(
            Gateway gateway,
            Bearer officer,
            Registry registry,
            OfficerDesk officers,
            AmendmentDesk amendments,
            @Nullable PortDesk port)
            throws InterruptedException {
        List<Desk> desks = new ArrayList<>(List.of(officers, amendments));
        if (port != null) {
            desks.add(port);
        }
        Desks working = new Desks(desks);
        try {
            double latest = timed(
                    "lodging",
                    () -> new LodgementDesk(gateway, registry, book, settings.progress())
                            .lodge(consignments, settings.perSecond()));
            Rest rest = new Rest(gateway, officer, book, amendments, port != null, lrnPrefix, settings.progress());
            return new Flow(latest, timed("settling", () -> rest.awaited(settings.patience())));
        } finally {
            working.finish();
        }
    }

    private DemoSummary counted(
            Gateway gateway,
            Bearer officer,
            Registry registry,
            AmendmentDesk amendments,
            @Nullable PortDesk port,
            Flow flow)
            throws InterruptedException {
        settings.progress()
                .reached("Reading everything back", 0, book.acknowledged().size());
        List<Acknowledged> acknowledged = book.acknowledged();
        ReadBack readBack = new ReadBack(gateway, officer, registry::bearer, lrnPrefix, READERS);
        List<Seen> seen = timed("readingBack", () -> readBack.declarations(acknowledged));
        List<Case> cases =
                readBack.cases(acknowledged.stream().map(Acknowledged::mrn).toList());
        settings.progress().reached("Reading everything back", seen.size(), acknowledged.size());
        Reckoning reckoning = new Reckoning(seen, cases);
        return new DemoSummary(
                reckoning.lodged(),
                reckoning.routed(),
                reckoning.lost(),
                reckoning.duplicated(),
                reckoning.lanes(),
                reckoning.untouchedShare(),
                reckoning.decisionMillis(),
                reckoning.inspectionsOpened(),
                reckoning.inspectionsConcluded(),
                reckoning.released(),
                reckoning.statuses(),
                flow.settled(),
                book.refusals().size(),
                refusalsByCode(),
                book.unanswered(),
                new DemoSummary.Driven(
                        registry.enterprises(),
                        settings.perSecond(),
                        Percentiles.of(book.millis()),
                        Math.round(flow.latestMillis()),
                        amendments.amended(),
                        port == null ? 0 : port.arrivals(),
                        seconds),
                reckoning.quality(consignments.stream()
                        .map(Consignment::truth)
                        .collect(Collectors.toMap(truth -> truth.lrn(), Function.identity()))));
    }

    private SequencedMap<String, Integer> refusalsByCode() {
        SequencedMap<String, Integer> byCode = new TreeMap<>();
        book.refusals().forEach(refusal -> byCode.merge(refusal.code(), 1, Integer::sum));
        return byCode;
    }

    private @Nullable PortDesk port() {
        String bootstrap = settings.kafka();
        return bootstrap == null ? null : new PortDesk(bootstrap, book);
    }

    @FunctionalInterface
    private interface Step<T> {
        T take() throws InterruptedException;
    }

    private <T> T timed(String name, Step<T> step) throws InterruptedException {
        long start = System.nanoTime();
        try {
            return step.take();
        } finally {
            seconds.put(name, Math.round((System.nanoTime() - start) / 1e8) / 10.0);
        }
    }

    private static Trade trade(TrafficSettings settings) {
        WorldParameters parameters = WorldParameters.frozen();
        int importers =
                (int) Math.max(1, Math.round(settings.enterprises() / (1 + parameters.value("brokersPerImporter"))));
        World world = new World(
                parameters, settings.seed(), LocalDate.ofInstant(settings.start(), ZoneOffset.UTC), importers);
        TradePlan plan = new TradePlan(settings.start(), settings.perSecond() * SECONDS_PER_DAY, settings.count());
        return new Trade(world, plan);
    }
}
