package io.greenlane.platform.address;

import io.greenlane.platform.refusal.PlatformRefusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ports of one platform.
 *
 * @param gateway the one port that users see
 * @param internalBase the first of {@value #INTERNAL} consecutive ports for everything else
 */
public record PlatformPorts(int gateway, int internalBase) {

    public static final int INTERNAL = 9;

    private static final int LOWEST_DYNAMIC = 20_000;
    private static final int HIGHEST_DYNAMIC = 32_000;

    /** The processes with a port of their own, in the order of their ports; Kafka's other doors come after them. */
    private static final List<String> IN_ORDER = List.of(
            "identity-service",
            "declaration-service",
            "risk-scoring-service",
            "compliance-history-service",
            "inspection-service",
            "postgres",
            "kafka",
            "kafka controller",
            "kafka outside");

    public PlatformPorts {
        refuseUnlessAPort(gateway, "--port");
        refuseUnlessAPort(internalBase, "--internal-port-base");
        refuseUnlessAPort(internalBase + INTERNAL - 1, "--internal-port-base");
        if (gateway >= internalBase && gateway < internalBase + INTERNAL) {
            throw new PlatformRefusal("Port " + gateway + " is both the gateway's and one of the " + INTERNAL
                    + " internal ports from " + internalBase + "; change --port or --internal-port-base.");
        }
    }

    /** Ports that are free now, for tests. */
    public static PlatformPorts free() {
        for (int base = LOWEST_DYNAMIC + (int) (ProcessHandle.current().pid() % 500) * 16;
                base < HIGHEST_DYNAMIC;
                base += 16) {
            PlatformPorts candidate = new PlatformPorts(base + INTERNAL, base);
            if (candidate.byName().values().stream().allMatch(PlatformPorts::isFree)) {
                return candidate;
            }
        }
        throw new PlatformRefusal("There are not " + (INTERNAL + 1) + " free ports in a row.");
    }

    public int of(String process) {
        Integer port = byName().get(process);
        if (port == null) {
            throw new IllegalArgumentException("No port is known for " + process);
        }
        return port;
    }

    public int kafkaController() {
        return of("kafka controller");
    }

    /** Kafka's door for ports and devices. */
    public int kafkaOutside() {
        return of("kafka outside");
    }

    /**
     * Looks whether all of them can be used.
     *
     * @throws PlatformRefusal naming the first port that is taken, who holds it if that can be known, and the flag
     */
    public void refuseIfTaken() {
        byName().forEach((name, port) -> {
            if (!isFree(port)) {
                String holder = PortHolder.of(port).map(who -> " by " + who).orElse("");
                throw new PlatformRefusal("Port " + port + ", wanted for " + name + ", is taken" + holder
                        + "; choose another with "
                        + (port == gateway ? "--port" : "--internal-port-base") + ".");
            }
        });
    }

    private Map<String, Integer> byName() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("gateway-service", gateway);
        for (int i = 0; i < IN_ORDER.size(); i++) {
            ports.put(IN_ORDER.get(i), internalBase + i);
        }
        return ports;
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            // Connections of an earlier run that linger in TIME_WAIT do no harm.
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static void refuseUnlessAPort(int port, String flag) {
        if (port < 1 || port > 65_535) {
            throw new PlatformRefusal("There is no port " + port + "; give " + flag + " a number from 1 to 65535.");
        }
    }
}
