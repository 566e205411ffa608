package io.greenlane.benchmarks.load;

import io.greenlane.benchmarks.machine.PlatformCpu;
import io.greenlane.benchmarks.machine.PlatformMeter;
import io.greenlane.platform.address.Addresses;
import io.greenlane.simulator.gateway.Answer;
import io.greenlane.simulator.gateway.Bearer;
import io.greenlane.simulator.gateway.Gateway;
import io.greenlane.simulator.readback.TopicReading;
import io.greenlane.simulator.traffic.OpenLoop;
import io.greenlane.simulator.traffic.Progress;
import io.greenlane.simulator.traffic.Ramp;
import io.greenlane.simulator.traffic.Registry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Traders and officers at work on a running platform, in phases that are measured one by one. */
public final class Load implements AutoCloseable {

    /** More unanswered calls than this make a schedule wait; the time they wait counts. The gateway has room for more. */
    private static final int MOST_IN_FLIGHT = 300;

    private static final Duration ONE_ATTEMPT = Duration.ZERO;
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final double NANOS = 1e9;
    /** What traders ask beforehand: carbon with a levy, coffee, waste and something that nothing covers. */
    private static final List<byte[]> ENQUIRIES = Stream.of("""
                    {"customsOffice": "NLRTM001", "goodsItems": [{"commodityCode": "76042100", "countryOfOrigin": "TR",
                      "netMassKg": "18400.0"}, {"commodityCode": "73181595", "countryOfOrigin": "CN", "netMassKg": "900.0"}]}
                    """, """
                    {"countryOfDestination": "DE", "transport": {"estimatedArrival": "2027-01-09T10:00:00Z"},
                     "goodsItems": [{"commodityCode": "09011100", "countryOfOrigin": "BR", "netMassKg": "2400.0"}]}
                    """, """
                    {"countryOfDestination": "NL", "goodsItems": [{"commodityCode": "39159080", "countryOfOrigin": "MY"}]}
                    """, """
                    {"countryOfDestination": "NL", "goodsItems": [{"commodityCode": "61091000", "countryOfOrigin": "BD"}]}
                    """)
            .map(text -> text.getBytes(StandardCharsets.UTF_8))
            .toList();

    private final Gateway gateway;
    private final Gateway patientGateway;
    private final Bearer officer;
    private final Bearer trader;
    private final PlatformMeter meter;
    private final Facts facts;
    private final Counter counter;
    private final TopicReading topics;
    private final Path raw;
    private final Progress progress;
    private final InstantSource clock;
    private final Set<String> acknowledged = new HashSet<>();
    private final int enterprises;

    /**
     * What is loaded.
     *
     * @param tokens a bearer token of a user, by name
     * @param meter of its processes
     */
    public record Target(Addresses addresses, UnaryOperator<String> tokens, PlatformMeter meter) {}

    /**
     * Registers those who trade, and begins to read the topics.
     *
     * @param supply what is lodged
     * @param raw the folder for the single measurements
     */
    public Load(Target target, Supply supply, Path raw, Progress progress, InstantSource clock)
            throws InterruptedException {
        this.meter = target.meter();
        this.raw = raw;
        this.progress = progress;
        this.clock = clock;
        this.gateway = new Gateway(target.addresses().gateway(), ONE_ATTEMPT);
        this.patientGateway = new Gateway(target.addresses().gateway(), SILENCE);
        this.officer = new Bearer(() -> target.tokens().apply("officer"));
        this.trader = new Bearer(() -> target.tokens().apply("trader-b"));
        Bearer operator = new Bearer(() -> target.tokens().apply("operator"));
        Registry registry = new Registry(patientGateway, target.addresses().issuer(), operator, progress);
        registry.register(supply.firstOfEach());
        this.enterprises = registry.enterprises();
        this.counter = new Counter(gateway, registry, supply);
        this.topics = TopicReading.fromNow(target.addresses().kafka());
        this.facts = new Facts(target.addresses().kafka());
    }

    /** How many enterprises have a client of their own. */
    public int enterprises() {
        return enterprises;
    }

    /**
     * Each connection lodges as soon as it was answered.
     *
     * @param expectedPerSecond how many requests to prepare for
     */
    public Measured closed(String name, int connections, Duration lasting, double expectedPerSecond)
            throws InterruptedException, IOException {
        prepare((int) (expectedPerSecond * lasting.toSeconds()));
        return measured(name, connections, 0, () -> {
            progress.reached(name, 0, 0);
            return new Sent(new ClosedLoop(connections, lasting).run(counter::lodge), 0);
        });
    }

    /** Declarations nobody has lodged, for whoever wants to write the same bytes elsewhere. */
    public List<String> bodies(int count) {
        counter.supply().prepare(count);
        List<String> bodies = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            bodies.add(new String(counter.supply().take().body(), StandardCharsets.UTF_8));
        }
        return bodies;
    }

    /** Lodges by the clock, whatever the answers. */
    public Measured open(String name, double perSecond, Duration lasting) throws InterruptedException, IOException {
        int count = (int) Math.round(perSecond * lasting.toMillis() / 1e3);
        prepare(count);
        return measured(name, 0, perSecond, () -> {
            progress.reached(name, 0, count);
            Queue<Answered> done = new ConcurrentLinkedQueue<>();
            double latest = new OpenLoop(Ramp.none(perSecond), MOST_IN_FLIGHT)
                    .run(count, (number, due) -> done.add(counter.lodge(due)));
            return new Sent(List.copyOf(done), latest);
        });
    }

    /**
     * Asks for guidance by the clock, as traders do beforehand, while nothing else is asked.
     *
     * @return from the scheduled time to the answer
     * @throws IllegalStateException when a request is not answered
     */
    public Latencies guidance(double perSecond, Duration lasting) throws InterruptedException {
        int count = (int) Math.round(perSecond * lasting.toMillis() / 1e3);
        progress.reached("guidance", 0, count);
        LongStream.Builder nanos = LongStream.builder();
        Queue<Long> took = new ConcurrentLinkedQueue<>();
        new OpenLoop(Ramp.none(perSecond), MOST_IN_FLIGHT).run(count, (number, due) -> {
            Answer answer = gateway.post("/guidance", trader, null, null, ENQUIRIES.get(number % ENQUIRIES.size()));
            if (!answer.ok()) {
                throw new IllegalStateException("Guidance was answered " + answer.status() + " " + answer.code());
            }
            took.add(System.nanoTime() - due);
        });
        took.forEach(nanos::add);
        return Latencies.of(nanos.build());
    }

    private void prepare(int count) {
        progress.reached("Preparing declarations", 0, count);
        counter.supply().prepare(count);
    }

    private record Sent(List<Answered> answers, double latestMillis) {}

    @FunctionalInterface
    private interface Sending {
        Sent send() throws InterruptedException;
    }

    private Measured measured(String name, int connections, double perSecond, Sending sending)
            throws InterruptedException, IOException {
        System.gc();
        Wall wall = Wall.now(clock);
        PlatformCpu before = meter.read();
        Sent sent;
        boolean rest;
        long calls;
        long failures;
        Officers officers = new Officers(gateway, officer, counter);
        try (officers) {
            sent = sending.send();
            progress.reached("Waiting until all is decided and concluded", 0, 0);
            List<String> mrns = mrns(sent.answers());
            rest = facts.await(() -> facts.atRest(mrns), SILENCE);
        } finally {
            calls = officers.calls();
            failures = officers.failures();
        }
        PlatformCpu spent = meter.read().since(before);
        double measuredSeconds = (System.nanoTime() - wall.nanos()) / NANOS;
        acknowledged.addAll(mrns(sent.answers()));
        RawFile.write(raw, name, sent.answers(), facts, wall);
        return result(name, connections, perSecond, sent, new End(wall, rest, calls, failures, spent, measuredSeconds));
    }

    private record End(Wall wall, boolean rest, long calls, long failures, PlatformCpu spent, double seconds) {}

    private Measured result(String name, int connections, double perSecond, Sent sent, End end) {
        List<Answered> answers = sent.answers();
        List<Answered> taken = answers.stream().filter(Answered::acknowledged).toList();
        double lastAnswer =
                answers.stream().mapToLong(Answered::at).max().orElse(end.wall().nanos());
        double done = taken.stream()
                .mapToLong(one -> end.wall().nanosOf(doneAt(one.mrn())))
                .max()
                .orElse(end.wall().nanos());
        long inspected = taken.stream()
                .filter(one -> facts.closed(one.mrn()).isPresent())
                .count();
        double count = Math.max(1, taken.size());
        SortedMap<String, Double> cpu = new TreeMap<>();
        end.spent().byProcess().forEach((process, millis) -> cpu.put(process, millis / count));
        return new Measured(
                name,
                connections,
                perSecond,
                (lastAnswer - end.wall().nanos()) / NANOS,
                answers.size(),
                taken.size(),
                notTaken(answers),
                taken.size() / (Math.max(done, lastAnswer) - end.wall().nanos()) * NANOS,
                Math.max(0, (done - lastAnswer) / NANOS),
                end.rest(),
                inspected / count,
                end.calls() / count,
                end.failures(),
                sent.latestMillis(),
                Latencies.of(taken.stream().filter(one -> !one.asked()).mapToLong(Answered::nanos)),
                Latencies.of(taken.stream().filter(Answered::decided).mapToLong(Answered::nanos)),
                Latencies.of(taken.stream()
                        .filter(one -> facts.visible(one.mrn()).isPresent())
                        .mapToLong(one ->
                                end.wall().nanosOf(facts.visible(one.mrn()).orElseThrow()) - one.due())),
                cpu,
                end.spent().platform() / count,
                end.spent().compilers() / count,
                end.spent().generator() / count,
                end.spent().foreign() / end.seconds());
    }

    /** The later of the decision and the inspection's conclusion, in milliseconds since 1970. */
    private long doneAt(String mrn) {
        return Math.max(facts.visible(mrn).orElse(0), facts.closed(mrn).orElse(0));
    }

    private static SortedMap<String, Integer> notTaken(List<Answered> answers) {
        SortedMap<String, Integer> codes = new TreeMap<>();
        answers.stream().filter(one -> !one.acknowledged()).forEach(one -> codes.merge(one.code(), 1, Integer::sum));
        return codes;
    }

    private static List<String> mrns(Collection<Answered> answers) {
        return answers.stream()
                .filter(Answered::acknowledged)
                .map(Answered::mrn)
                .toList();
    }

    /** Reads all back that was acknowledged, in all phases. */
    public ReadBack readBack() {
        progress.reached("Reading back what was acknowledged", 0, acknowledged.size());
        Set<String> undecided = new HashSet<>(acknowledged);
        List<String> listed = new ArrayList<>();
        patientGateway
                .all("/declarations?q=" + counter.supply().lrnPrefix(), officer)
                .forEach(row -> {
                    String mrn = row.path("mrn").asString("");
                    listed.add(mrn);
                    if (!row.path("status").asString("LODGED").equals("LODGED")) {
                        undecided.remove(mrn);
                    }
                });
        Set<String> lost = new HashSet<>(acknowledged);
        listed.forEach(lost::remove);
        undecided.removeAll(lost);
        Set<String> twice = new HashSet<>(topics.toldTwice());
        twice.retainAll(acknowledged);
        return new ReadBack(acknowledged.size(), lost.size(), undecided.size(), twice.size());
    }

    @Override
    public void close() {
        facts.close();
        gateway.close();
        patientGateway.close();
    }
}
