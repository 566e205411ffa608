package io.greenlane.platform.application;

import io.greenlane.platform.address.PlatformPorts;
import io.greenlane.platform.folder.Secrets;
import io.greenlane.platform.postgres.PostgresServer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
     * Makes programmes of services.
     *
     * @param names which of {@link #NAMES}
     * @param home the repository, with the built jars
     * @param cache where extracted jars are kept
     * @param policy a location of risk-scoring's policy; the one it comes with if absent
     */
    public static List<BootService> of(
            List<String> names,
            Path home,
            Path cache,
            PlatformPorts ports,
            PostgresServer postgres,
            Secrets secrets,
            JavaProgram java,
            @Nullable String policy) {
        ServiceEnvironment environment = new ServiceEnvironment(ports, postgres, secrets, policy);
        return names.stream()
                .map(name -> new BootService(
                        name, ports.of(name), new ServiceJar(home, cache, name), java, environment.of(name)))
                .toList();
    }
}
