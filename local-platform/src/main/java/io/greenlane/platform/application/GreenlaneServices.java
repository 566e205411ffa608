package io.greenlane.platform.application;

import io.greenlane.platform.PlatformSettings;
import io.greenlane.platform.address.PlatformPorts;
import io.greenlane.platform.folder.Secrets;
import io.greenlane.platform.postgres.PostgresServer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All services of Greenlane. */
public final class GreenlaneServices {

    static final List<String> BEHIND_THE_GATEWAY = List.of(
            "identity-service",
            "declaration-service",
            "risk-scoring-service",
            "compliance-history-service",
            "inspection-service");

    /** Their names, which are their modules' names too. */
    public static final List<String> NAMES = Stream.concat(BEHIND_THE_GATEWAY.stream(), Stream.of("gateway-service"))
            .toList();

    private GreenlaneServices() {}

    /**
     * Makes programmes of the services that the settings ask for.
     *
     * @param cache where extracted jars are kept
     */
    public static List<BootService> of(
            PlatformSettings settings, Path cache, PostgresServer postgres, Secrets secrets, JavaProgram java) {
        PlatformPorts ports = settings.ports();
        ServiceEnvironment environment = new ServiceEnvironment(ports, postgres, secrets, settings);
        return settings.services().stream()
                .map(name -> new BootService(
                        name, ports.of(name), new ServiceJar(settings.home(), cache, name), java, environment.of(name)))
                .toList();
    }
}
