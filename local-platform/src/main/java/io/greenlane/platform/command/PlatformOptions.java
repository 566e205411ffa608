package io.greenlane.platform.command;

import io.greenlane.platform.PlatformSettings;
import io.greenlane.platform.Repository;
import io.greenlane.platform.Tuning;
import io.greenlane.platform.address.PlatformPorts;
import io.greenlane.platform.application.GreenlaneServices;
import io.greenlane.platform.refusal.PlatformRefusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a platform that is started is to be like. */
public final class PlatformOptions {

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:GREENLANE_PORT:-8080}",
            description = "The gateway's port (GREENLANE_PORT). Default: ${DEFAULT-VALUE}")
    private int port;

    @Option(
            names = "--internal-port-base",
            paramLabel = "PORT",
            defaultValue = "${env:GREENLANE_INTERNAL_PORT_BASE:-18080}",
            description = "The first of nine ports for everything behind the gateway"
                    + " (GREENLANE_INTERNAL_PORT_BASE). Default: ${DEFAULT-VALUE}")
    private int internalPortBase;

    @Option(
            names = "--heap",
            paramLabel = "SIZE",
            defaultValue = "${env:GREENLANE_HEAP:-256m}",
            description = "The largest heap of each service (GREENLANE_HEAP). Default: ${DEFAULT-VALUE}")
    private String heap = PlatformSettings.HEAP;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            defaultValue = "${env:GREENLANE_POLICY}",
            description = "The inspection policy for risk-scoring (GREENLANE_POLICY). Default: the one it comes with")
    private @Nullable String policy;

    @Option(
            names = "--examinations-per-day",
            paramLabel = "OFFICE=N[,…]",
            defaultValue = "${env:GREENLANE_EXAMINATIONS_PER_DAY}",
            description = "How many examinations a day risk may ask of offices, such as NLRTM001=40"
                    + " (GREENLANE_EXAMINATIONS_PER_DAY). Default: unlimited")
    private @Nullable String examinationsPerDay;

    @Option(
            names = "--optimise",
            defaultValue = "${env:GREENLANE_OPTIMISE:-false}",
            description = "With the optimising compiler: slow for the first minutes, faster after them; for load"
                    + " (GREENLANE_OPTIMISE). Default: ${DEFAULT-VALUE}")
    private boolean optimise;

    Path data() {
        return data.path();
    }

    PlatformSettings settings() {
        return new PlatformSettings(
                Repository.home(),
                data.path(),
                new PlatformPorts(port, internalPortBase),
                heap,
                policyLocation(),
                examinationsPerDay,
                GreenlaneServices.NAMES,
                true,
                optimise ? new Tuning(List.of(Tuning.OPTIMISED), Map.of()) : Tuning.NONE);
    }

    /** On a folder of one's own where none was named. */
    public PlatformSettings settingsOn(Path folder) {
        return settings().withData(data.chosen().orElse(folder));
    }

    /** The same options, for another process of this program. */
    List<String> asArguments() {
        List<String> arguments = new ArrayList<>(List.of(
                "--data=" + data.path(),
                "--port=" + port,
                "--internal-port-base=" + internalPortBase,
                "--heap=" + heap));
        if (policyLocation() != null) {
            arguments.add("--policy=" + policyLocation());
        }
        if (examinationsPerDay != null) {
            arguments.add("--examinations-per-day=" + examinationsPerDay);
        }
        if (optimise) {
            arguments.add("--optimise");
        }
        return arguments;
    }

    /** A file's name, or what Spring calls a resource location. */
    private @Nullable String policyLocation() {
        if (policy == null || policy.isBlank()) {
            return null;
        }
        if (policy.startsWith("classpath:") || policy.startsWith("file:")) {
            return policy;
        }
        Path file = Path.of(policy).toAbsolutePath().normalize();
        if (!Files.isReadable(file)) {
            throw new PlatformRefusal("There is no policy file " + file + " that can be read.");
        }
        return file.toUri().toString();
    }
}
