package io.greenlane.simulator;

import io.greenlane.simulator.readback.DemoSummary;
import io.greenlane.simulator.traffic.Refusal;
import io.greenlane.simulator.traffic.TrafficRun;
import io.greenlane.simulator.traffic.TrafficSettings;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Drives a running platform. Tokens of the operator and the officer come from the environment, where other users of the
 * machine do not see them.
 */
@Command(
        description = {
            "Lodge simulated declarations at a running platform and count what became of them.",
            "Tokens: GREENLANE_TOKEN_OPERATOR and GREENLANE_TOKEN_OFFICER in the environment."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all that was asked for was lodged, decided once, and came to rest",
            "1:something fell short, which is said, or the run could not go on",
            "2:the command was not understood"
        })
final class DriveCommand implements Callable<Integer> {
    private static final int MOST_REFUSALS_SHOWN = 5;

    private final InstantSource clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--gateway",
            defaultValue = "http://localhost:8080",
            description = "Gateway (default: ${DEFAULT-VALUE}).")
    private URI gateway = URI.create("");

    @Option(
            names = "--issuer",
            defaultValue = "http://localhost:18080",
            description = "Issuer (default: ${DEFAULT-VALUE}).")
    private URI issuer = URI.create("");

    @Option(
            names = "--kafka",
            description =
                    "Bootstrap servers, for arrivals, which happen when they were expected or now if that is still to come, and to"
                            + " count events (default: no arrivals, no count).")
    private @Nullable String kafka;

    @Option(names = "--count", defaultValue = "1500", description = "Declarations (default: ${DEFAULT-VALUE}).")
    private int count;

    @Option(names = "--rate", defaultValue = "50", description = "Declarations a second (default: ${DEFAULT-VALUE}).")
    private double rate;

    @Option(names = "--enterprises", defaultValue = "60", description = "Enterprises (default: ${DEFAULT-VALUE}).")
    private int enterprises;

    @Option(names = "--seed", defaultValue = "23", description = "Seed of the world (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--start", description = "First lodgement, ISO 8601 (default: now).")
    private @Nullable Instant start;

    @Option(
            names = "--detection",
            defaultValue = "1",
            description = "Share of violations an examiner sees (default: ${DEFAULT-VALUE}).")
    private double detection;

    @Option(
            names = "--patience",
            defaultValue = "PT45S",
            description = "Longest wait for rest; four times that for answers (default: ${DEFAULT-VALUE}).")
    private Duration patience = Duration.ZERO;

    DriveCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws InterruptedException {
        TrafficSettings settings = TrafficSettings.demo(
                        gateway, issuer, kafka, DriveCommand::token, start == null ? clock.instant() : start)
                .withLoad(count, rate)
                .withWorld(enterprises, seed)
                .withDetection(detection)
                .withPatience(patience);
        TrafficRun run = new TrafficRun(settings, clock);
        DemoSummary summary = run.run();
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        out.println(json.writeValueAsString(summary));
        run.refusals().stream()
                .limit(MOST_REFUSALS_SHOWN)
                .map(Refusal::toString)
                .forEach(out::println);
        summary.shortfalls().forEach(out::println);
        return summary.faultless() ? 0 : 1;
    }

    private static String token(String user) {
        String variable = "GREENLANE_TOKEN_" + user.toUpperCase(Locale.ROOT);
        String token = System.getenv(variable);
        if (token == null) {
            throw new IllegalStateException("Set " + variable + " to a bearer token of the " + user);
        }
        return token;
    }
}
