package io.greenlane.platform.application;

import io.greenlane.platform.PlatformSettings;
import io.greenlane.platform.address.Addresses;
import io.greenlane.platform.address.PlatformPorts;
import io.greenlane.platform.folder.Secrets;
import io.greenlane.platform.postgres.PostgresServer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every service is told through its environment. */
final class ServiceEnvironment {

    static final String PORT = "GREENLANE_PORT";
    static final String DATABASE_URL = "GREENLANE_DB_URL";
    static final String DATABASE_USER = "GREENLANE_DB_USER";

    private final PlatformPorts ports;
    private final PostgresServer postgres;
    private final Secrets secrets;
    private final PlatformSettings settings;

    ServiceEnvironment(PlatformPorts ports, PostgresServer postgres, Secrets secrets, PlatformSettings settings) {
        this.ports = ports;
        this.postgres = postgres;
        this.secrets = secrets;
        this.settings = settings;
    }

    Map<String, String> of(String service) {
        Map<String, String> environment = new HashMap<>();
        environment.put(PORT, "" + ports.of(service));
        environment.put("GREENLANE_BIND", "127.0.0.1");
        environment.put("GREENLANE_KAFKA", "127.0.0.1:" + ports.of("kafka"));
        environment.put("GREENLANE_ISSUER", Addresses.of(ports).issuer().toString());
        environment.put("GREENLANE_AUDIENCE", "greenlane-api");
        if (service.equals("gateway-service")) {
            addRoutes(environment);
            addConsole(environment);
        } else {
            addDatabase(environment, service);
        }
        if (service.equals("identity-service")) {
            environment.put("GREENLANE_DEMO_PASSWORD", secrets.demoPassword());
            addConsole(environment);
        }
        if (service.equals("risk-scoring-service")) {
            environment.put("GREENLANE_DRAW_KEY", secrets.drawKey());
            putIfTold(environment, "GREENLANE_POLICY", settings.policy());
        }
        if (service.equals("inspection-service")) {
            putIfTold(environment, "GREENLANE_EXAMINATIONS_PER_DAY", settings.examinationsPerDay());
        }
        return environment;
    }

    private static void putIfTold(Map<String, String> environment, String name, @Nullable String value) {
        if (value != null) {
            environment.put(name, value);
        }
    }

    private void addDatabase(Map<String, String> environment, String service) {
        String database = service.replaceFirst("-service$", "").replace('-', '_');
        environment.put(DATABASE_URL, postgres.url(database));
        environment.put(DATABASE_USER, database);
        environment.put("GREENLANE_DB_PASSWORD", secrets.databasePassword(database));
    }

    private void addConsole(Map<String, String> environment) {
        environment.put("GREENLANE_PUBLIC_URL", Addresses.of(ports).gateway().toString());
        environment.put("GREENLANE_CONSOLE_SECRET", secrets.consoleSecret());
    }

    private void addRoutes(Map<String, String> environment) {
        for (String service : GreenlaneServices.BEHIND_THE_GATEWAY) {
            String variable = "GREENLANE_"
                    + service.replaceFirst("-service$", "").replace('-', '_').toUpperCase(Locale.ROOT) + "_URL";
            environment.put(variable, "http://127.0.0.1:" + ports.of(service));
        }
    }
}
