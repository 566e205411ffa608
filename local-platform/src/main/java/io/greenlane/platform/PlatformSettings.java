package io.greenlane.platform;

import io.greenlane.platform.address.PlatformPorts;
import io.greenlane.platform.application.GreenlaneServices;
import io.greenlane.platform.refusal.PlatformRefusal;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one platform is to be like.
 *
 * @param home the repository, with everything built
 * @param data the folder that keeps databases, topics, logs and secrets
 * @param heap the largest heap of each service, as {@code -Xmx} takes it
 * @param policy a location of risk-scoring's policy; the one it comes with if absent
 * @param examinationsPerDay how many examinations a day risk may ask of offices, such as NLRTM001=40; unlimited if absent
 * @param services which services run beside PostgreSQL and Kafka
 * @param lasting whether it is started again and again: then each JVM writes down, when it ends, the classes it has
 *     loaded, for faster starts of this build
 * @param tuning what is changed of the servers' options to measure or to try
 */
public record PlatformSettings(
        Path home,
        Path data,
        PlatformPorts ports,
        String heap,
        @Nullable String policy,
        @Nullable String examinationsPerDay,
        List<String> services,
        boolean lasting,
        Tuning tuning) {

    public static final int GATEWAY_PORT = 8080;
    public static final int INTERNAL_PORT_BASE = 18_080;
    public static final String HEAP = "256m";

    public PlatformSettings {
        if (!heap.matches("[1-9]\\d*[kKmMgG]")) {
            throw new PlatformRefusal("'" + heap + "' is no size of a heap; give --heap something like 256m.");
        }
        home = home.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        services = List.copyOf(services);
    }

    /** The whole platform on free ports, for tests, which start it once a build. */
    public static PlatformSettings forTests(Path data) {
        return new PlatformSettings(
                Repository.home(),
                data,
                PlatformPorts.free(),
                HEAP,
                null,
                null,
                GreenlaneServices.NAMES,
                false,
                Tuning.NONE);
    }

    public PlatformSettings withServices(List<String> only) {
        return new PlatformSettings(home, data, ports, heap, policy, examinationsPerDay, only, lasting, tuning);
    }

    public PlatformSettings withPolicy(Path file) {
        return new PlatformSettings(
                home, data, ports, heap, file.toUri().toString(), examinationsPerDay, services, lasting, tuning);
    }

    public PlatformSettings withHeap(String largest) {
        return new PlatformSettings(home, data, ports, largest, policy, examinationsPerDay, services, lasting, tuning);
    }

    public PlatformSettings withData(Path folder) {
        return new PlatformSettings(home, folder, ports, heap, policy, examinationsPerDay, services, lasting, tuning);
    }

    public PlatformSettings withTuning(Tuning changes) {
        return new PlatformSettings(home, data, ports, heap, policy, examinationsPerDay, services, lasting, changes);
    }
}
