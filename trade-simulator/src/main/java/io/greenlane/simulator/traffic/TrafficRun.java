package io.greenlane.simulator.traffic;

import io.greenlane.simulator.consignment.Consignment;
import io.greenlane.simulator.consignment.Trade;
import io.greenlane.simulator.consignment.TradePlan;
import io.greenlane.simulator.consignment.Truth;
import io.greenlane.simulator.gateway.Bearer;
import io.greenlane.simulator.gateway.Gateway;
import io.greenlane.simulator.readback.Case;
import io.greenlane.simulator.readback.DemoSummary;
import io.greenlane.simulator.readback.Percentiles;
import io.greenlane.simulator.readback.ReadBack;
import io.greenlane.simulator.readback.Reckoning;
import io.greenlane.simulator.readback.Seen;
import io.greenlane.simulator.readback.TopicReading;
import io.greenlane.simulator.world.World;
import io.greenlane.simulator.world.WorldParameters;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
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
    private final InstantSource clock;
    private final String lrnPrefix;
    private final List<Consignment> consignments;
    private final Book book = new Book();
    private final SequencedMap<String, Double> seconds = new LinkedHashMap<>();

    /** @param clock of the port, where goods arrive */
    public TrafficRun(TrafficSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
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
        try (Gateway gateway = new Gateway(settings.gateway(), settings.patience());
                PortDesk port = port()) {
            Bearer operator = new Bearer(() -> settings.tokens().apply("operator"));
            Bearer officer = new Bearer(() -> settings.tokens().apply("officer"));
            Registry registry = new Registry(gateway, settings.issuer(), operator, settings.progress());
            Floor floor = new Floor(gateway, officer, registry, book, lrnPrefix);
            AmendmentDesk amendments = new AmendmentDesk(floor);
            timed("registering", () -> {
                registry.register(consignments);
                return true;
            });
            TopicReading topics = topics();
            Flow flow = flow(floor, amendments, port);
            Set<String> arrived = port == null ? Set.of() : port.told();
            Reckoning reckoning = timed("readingBack", () -> readBack(floor, arrived, topics));
            return summary(
                    reckoning,
                    flow,
                    new DemoSummary.Driven(
                            registry.enterprises(),
                            settings.perSecond(),
                            Percentiles.of(book.millis()),
                            Math.round(flow.latestMillis()),
                            amendments.amended(),
                            port == null ? 0 : port.arrivals(),
                            seconds));
        }
    }

    private record Flow(double latestMillis, boolean settled, long repeated, List<String> troubles) {}

    private Flow flow(Floor floor, AmendmentDesk amendments, @Nullable PortDesk port) throws InterruptedException {
        List<Desk> desks =
                new ArrayList<>(List.of(new OfficerDesk(floor, settings.seed(), settings.detection()), amendments));
        if (port != null) {
            desks.add(port);
        }
        Desks working = new Desks(desks);
        double latest;
        boolean settled;
        try {
            LodgementDesk lodgement = new LodgementDesk(floor, settings.progress());
            latest = timed("lodging", () -> lodgement.lodge(consignments, settings.perSecond()));
            timed("lodgingAgain", () -> {
                lodgement.lodgeUnanswered(settings.patienceWithUnanswered());
                return true;
            });
            Rest rest = new Rest(floor, amendments, port != null, settings.progress());
            settled = timed("settling", () -> rest.awaited(settings.patience()));
        } finally {
            working.finish();
        }
        return new Flow(latest, settled, floor.gateway().repeated(), working.troubles());
    }

    private Reckoning readBack(Floor floor, Set<String> arrived, @Nullable TopicReading topics)
            throws InterruptedException {
        settings.progress().reached("Reading everything back", 0, consignments.size());
        ReadBack readBack =
                new ReadBack(floor.gateway(), floor.officer(), floor.registry()::bearer, lrnPrefix, READERS);
        Set<String> sent =
                consignments.stream().map(one -> one.declaration().lrn()).collect(Collectors.toSet());
        List<Seen> seen = readBack.declarations(floor.acknowledged(), sent);
        List<Case> cases = readBack.cases(seen.stream().map(Seen::mrn).toList());
        Set<String> toldTwice = topics == null ? Set.of() : topics.toldTwice();
        settings.progress().reached("Reading everything back", seen.size(), consignments.size());
        return new Reckoning(seen, cases, arrived, toldTwice);
    }

    private List<String> remarks(Flow flow) {
        List<String> remarks = new ArrayList<>(flow.troubles());
        if (flow.repeated() > 0) {
            remarks.add(flow.repeated() + " calls got no answer or were told to come again, and were sent again.");
        }
        if (settings.kafka() == null) {
            remarks.add("Without the broker's address, duplicates were looked for over HTTP only.");
        }
        book.unanswered().stream()
                .collect(Collectors.groupingBy(Book.Unanswered::why, TreeMap::new, Collectors.counting()))
                .forEach((why, times) -> remarks.add("Not answered in the end: " + why + " (" + times + " times)"));
        return remarks;
    }

    private DemoSummary summary(Reckoning reckoning, Flow flow, DemoSummary.Driven driven) {
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
                book.unanswered().size(),
                settings.count(),
                book.acknowledged().size(),
                reckoning.losses(),
                remarks(flow),
                driven,
                reckoning.quality(consignments.stream()
                        .map(Consignment::truth)
                        .collect(Collectors.toMap(Truth::lrn, Function.identity()))));
    }

    private SequencedMap<String, Integer> refusalsByCode() {
        SequencedMap<String, Integer> byCode = new TreeMap<>();
        book.refusals().forEach(refusal -> byCode.merge(refusal.code(), 1, Integer::sum));
        return byCode;
    }

    private @Nullable PortDesk port() {
        String bootstrap = settings.kafka();
        return bootstrap == null ? null : new PortDesk(bootstrap, book, clock);
    }

    private @Nullable TopicReading topics() {
        String bootstrap = settings.kafka();
        return bootstrap == null ? null : TopicReading.fromNow(bootstrap);
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
