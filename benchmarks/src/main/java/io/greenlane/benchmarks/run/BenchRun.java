package io.greenlane.benchmarks.run;

import io.greenlane.benchmarks.floor.Floor;
import io.greenlane.benchmarks.floor.FloorMeasured;
import io.greenlane.benchmarks.load.Latencies;
import io.greenlane.benchmarks.load.Load;
import io.greenlane.benchmarks.load.Measured;
import io.greenlane.benchmarks.load.ReadBack;
import io.greenlane.benchmarks.load.Supply;
import io.greenlane.benchmarks.machine.Commit;
import io.greenlane.benchmarks.machine.DatabaseAddress;
import io.greenlane.benchmarks.machine.JavaHeap;
import io.greenlane.benchmarks.machine.Machine;
import io.greenlane.benchmarks.machine.PlatformCpu;
import io.greenlane.benchmarks.machine.PlatformMeter;
import io.greenlane.benchmarks.machine.Processes;
import io.greenlane.benchmarks.profile.Profile;
import io.greenlane.benchmarks.profile.ProfilePage;
import io.greenlane.benchmarks.profile.Profiler;
import io.greenlane.benchmarks.profile.Statements;
import io.greenlane.benchmarks.report.Medians;
import io.greenlane.benchmarks.report.Memory;
import io.greenlane.benchmarks.report.Report;
import io.greenlane.benchmarks.report.ReportPage;
import io.greenlane.benchmarks.report.Start;
import io.greenlane.platform.LocalPlatform;
import io.greenlane.platform.PlatformSettings;
import io.greenlane.platform.command.ProgressDisplay;
import io.greenlane.platform.command.TrafficDisplay;
import io.greenlane.platform.folder.FileTree;
import io.greenlane.platform.folder.Secrets;
import io.greenlane.platform.refusal.PlatformRefusal;
import io.greenlane.platform.supervision.ProcessState;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One benchmark from the start of its platform to its report. */
final class BenchRun {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final String POSTGRES = "postgres";
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;
    private static final int KIBI = 1024;
    /** Before anything is known of the platform. */
    private static final double FIRST_GUESS_PER_SECOND = 500;

    private static final double MORE_THAN_BEFORE = 1.5;
    private static final int BODIES = 500;
    private static final double GUIDANCE_PER_SECOND = 50;

    private final PlatformSettings settings;
    private final Plan plan;
    private final Path folder;
    private final boolean keep;
    private final InstantSource clock;
    private final PrintWriter out;
    private final long began = System.nanoTime();

    BenchRun(PlatformSettings settings, Plan plan, Path folder, boolean keep, InstantSource clock, PrintWriter out) {
        this.settings = settings;
        this.plan = plan;
        this.folder = folder;
        this.keep = keep;
        this.clock = clock;
        this.out = out;
    }

    /** Starts, measures, stops, writes. */
    Report run() throws InterruptedException, IOException {
        boolean archived = Files.exists(settings.home().resolve("local-platform/target/cache/kafka.jsa"));
        Instant at = clock.instant();
        LocalPlatform platform = LocalPlatform.start(settings)
                .orElseThrow(() -> new PlatformRefusal("The data folder " + settings.data() + " is in use."));
        Thread end = Thread.ofPlatform().unstarted(() -> end(platform));
        Runtime.getRuntime().addShutdownHook(end);
        Report report;
        try {
            Start start = started(platform, at, archived);
            report = measured(platform, at, start);
        } finally {
            platform.close();
            tidy();
        }
        Files.writeString(folder.resolve("report.json"), JSON.writeValueAsString(report) + "\n");
        String page = ReportPage.of(report);
        Files.writeString(folder.resolve("report.md"), page);
        out.println(page);
        out.println("Report, data and single measurements are in " + folder + ".");
        return report;
    }

    private void end(LocalPlatform platform) {
        platform.close();
        tidy();
    }

    private void tidy() {
        if (keep) {
            return;
        }
        try {
            FileTree.delete(settings.data());
        } catch (IOException leftOver) {
            out.println("The data folder could not be deleted: " + leftOver.getMessage());
        }
    }

    private Start started(LocalPlatform platform, Instant at, boolean archived) throws InterruptedException {
        try (ProgressDisplay _ = ProgressDisplay.of(() -> Optional.of(platform.state()), out)) {
            platform.awaitAllUp();
        }
        double seconds = (System.nanoTime() - began) / NANOS;
        SortedMap<String, Double> processes = new TreeMap<>();
        for (ProcessState process : platform.state().processes()) {
            processes.put(process.name(), Duration.between(at, process.since()).toMillis() / MILLIS);
        }
        return new Start(seconds, processes, meter(platform).read().platform() / MILLIS, archived);
    }

    private static PlatformMeter meter(LocalPlatform platform) {
        SortedMap<String, Long> pids = new TreeMap<>();
        for (ProcessState state : platform.state().processes()) {
            if (state.process() != null) {
                pids.put(state.name(), state.process().pid());
            }
        }
        return new PlatformMeter(pids);
    }

    private Report measured(LocalPlatform platform, Instant at, Start start) throws InterruptedException, IOException {
        PlatformMeter meter = meter(platform);
        try (TrafficDisplay display = TrafficDisplay.of(out)) {
            display.reached("Making the demo parties known", 0, 0);
            platform.asUser().seed();
            Supply supply = new Supply(plan.enterprises(), plan.seed(), clock.instant());
            Load.Target target = new Load.Target(platform.asUser().addresses(), user -> token(platform, user), meter);
            try (Load load = new Load(target, supply, folder.resolve("raw"), display, clock)) {
                double guess = MORE_THAN_BEFORE
                        * load.closed("warm-up", plan.connections().getLast(), plan.warmUp(), FIRST_GUESS_PER_SECOND)
                                .perSecond();
                display.reached("Watching the platform without work", 0, 0);
                SortedMap<String, Double> idle = idle(meter);
                List<Measured> search = search(load, guess);
                int best = search.stream()
                        .max(Comparator.comparingDouble(Measured::perSecond))
                        .map(Measured::connections)
                        .orElse(plan.connections().getFirst());
                Rounds rounds;
                try (Floor floor = new Floor(
                        superuser(settings), platform.asUser().addresses().kafka(), meter, idle)) {
                    rounds = inTurn(load, floor, best, guess);
                }
                double saturation = Medians.of(
                        rounds.platform().stream().filter(Measured::cameToRest).toList(), Measured::perSecond);
                List<Measured> open = open(load, Math.max(1, Math.rint(saturation / 2)));
                load.guidance(GUIDANCE_PER_SECOND, plan.closed());
                Latencies guidance = load.guidance(GUIDANCE_PER_SECOND, plan.closed());
                if (plan.profile()) {
                    profile(meter, load, bearable(open));
                }
                ReadBack readBack = load.readBack();
                return new Report(
                        at,
                        Machine.here(),
                        Commit.of(settings.home()),
                        said(load),
                        start,
                        idle,
                        saturation,
                        Stream.concat(search.stream(), rounds.platform().stream())
                                .toList(),
                        open,
                        guidance,
                        Medians.of(rounds.floor(), FloorMeasured::perSecond),
                        rounds.floor(),
                        memory(meter),
                        readBack,
                        (System.nanoTime() - began) / NANOS);
            }
        }
    }

    private static String token(LocalPlatform platform, String user) {
        try {
            return platform.asUser().token(user);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new PlatformRefusal("The benchmark was broken off.", stopping);
        }
    }

    /** With how many connections most is finished; nothing is looked for where there is one choice only. */
    private List<Measured> search(Load load, double expected) throws InterruptedException, IOException {
        List<Measured> tried = new ArrayList<>();
        if (plan.connections().size() > 1) {
            for (int connections : plan.connections()) {
                tried.add(load.closed(connections + " connections", connections, plan.closed(), expected));
            }
        }
        return tried;
    }

    private record Rounds(List<Measured> platform, List<FloorMeasured> floor) {}

    /** The platform and the floor one after the other, again and again, so that both meet the machine in the same moods. */
    private Rounds inTurn(Load load, Floor floor, int connections, double expected)
            throws InterruptedException, IOException {
        List<String> bodies = load.bodies(BODIES);
        Rounds rounds = new Rounds(new ArrayList<>(), new ArrayList<>());
        for (int round = 1; round <= plan.rounds(); round++) {
            rounds.platform().add(load.closed("round " + round, connections, plan.closed(), expected));
            rounds.floor().add(floor.measure(plan.floor(), bodies));
        }
        return rounds;
    }

    private List<Measured> open(Load load, double half) throws InterruptedException, IOException {
        List<Double> rates = new ArrayList<>(plan.rates());
        rates.addFirst(half);
        List<Measured> open = new ArrayList<>();
        for (double rate : rates) {
            open.add(load.open(String.format(Locale.ROOT, "%.0f per second", rate), rate, plan.open()));
        }
        return open;
    }

    /** The highest rate that was kept up with; what piles up is looked at by nobody. */
    private static double bearable(List<Measured> open) {
        return open.stream()
                .filter(Measured::sustained)
                .mapToDouble(Measured::askedPerSecond)
                .max()
                .orElse(open.getFirst().askedPerSecond());
    }

    private void profile(PlatformMeter meter, Load load, double rate) throws IOException, InterruptedException {
        Profiler profiler = Profiler.start(meter, new Statements(superuser(settings)), folder.resolve("raw"));
        Measured measured =
                load.open(String.format(Locale.ROOT, "%.0f per second, looked into", rate), rate, plan.open());
        Profile profile = profiler.stop(Math.max(1, measured.acknowledged()));
        Files.writeString(folder.resolve("profile.json"), JSON.writeValueAsString(profile) + "\n");
        Files.writeString(folder.resolve("profile.md"), ProfilePage.of(profile));
    }

    private static DatabaseAddress superuser(PlatformSettings settings) {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + settings.ports().of(POSTGRES) + "/postgres",
                POSTGRES,
                Secrets.of(settings.data()).superuserPassword());
    }

    private SortedMap<String, Double> idle(PlatformMeter meter) throws InterruptedException {
        PlatformCpu before = meter.read();
        long from = System.nanoTime();
        // Nothing is waited for here: the time itself is what is measured.
        new CountDownLatch(1).await(plan.idle().toMillis(), TimeUnit.MILLISECONDS);
        double seconds = (System.nanoTime() - from) / NANOS;
        SortedMap<String, Double> perSecond = new TreeMap<>();
        meter.read().since(before).byProcess().forEach((name, millis) -> perSecond.put(name, millis / seconds));
        return perSecond;
    }

    private static SortedMap<String, Memory> memory(PlatformMeter meter) throws IOException, InterruptedException {
        SortedMap<String, Memory> memory = new TreeMap<>();
        for (var one : meter.pids().entrySet()) {
            Processes.Memory used = Processes.memory(one.getValue());
            if (one.getKey().equals(POSTGRES)) {
                long own = Processes.ownMemoryOfFamily(one.getValue()) / KIBI;
                memory.put(POSTGRES, new Memory(own, own, 0, 0));
            } else {
                JavaHeap heap = JavaHeap.of(one.getValue());
                memory.put(
                        one.getKey(),
                        new Memory(
                                used.resident() / KIBI,
                                used.mostResident() / KIBI,
                                heap.committed() / KIBI,
                                heap.live() / KIBI));
            }
        }
        return memory;
    }

    private SortedMap<String, String> said(Load load) {
        SortedMap<String, String> said = new TreeMap<>();
        said.put("heap of each service", settings.heap());
        said.put("policy", Optional.ofNullable(settings.policy()).orElse("the one that is shipped"));
        said.put("further Java options", String.join(" ", settings.tuning().java()));
        said.put("enterprises", "" + load.enterprises());
        said.put("warm-up", plan.warmUp().toSeconds() + " s");
        said.put("each phase", plan.closed().toSeconds() + " s");
        said.put("seed", "" + plan.seed());
        return said;
    }
}
