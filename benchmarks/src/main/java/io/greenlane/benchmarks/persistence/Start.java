package io.greenlane.benchmarks.persistence;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.springframework.boot.SpringApplication;

/** Starts a context, the first argument saying which, tells what the start cost, and ends. */
final class Start {

    static final String COST = "started ";

    private Start() {}

    static void main(String... arguments) {
        var wanted = switch (arguments[0]) {
            case "sql" -> new Class<?>[] {SqlConfiguration.class};
            case "entities" -> new Class<?>[] {SqlConfiguration.class, EntityConfiguration.class};
            default -> throw new IllegalArgumentException(arguments[0]);
        };
        try (var _ = SpringApplication.run(wanted, arguments)) {
            var runtime = ManagementFactory.getRuntimeMXBean();
            var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
            System.out.println(COST + runtime.getUptime() + " " + system.getProcessCpuTime() / 1_000_000);
        }
    }
}
