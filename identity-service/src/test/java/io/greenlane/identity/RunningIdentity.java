package io.greenlane.identity;

import io.greenlane.houserules.platform.RealPostgres;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service on a port of its own and a real database; several may run at once. */
final class RunningIdentity implements AutoCloseable {

    static final String ISSUER = "http://localhost:18080";
    static final String PASSWORD = "a demo password";

    private static @Nullable RunningIdentity shared;

    private final ConfigurableApplicationContext context;

    private RunningIdentity(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** The one that tests use which change nothing for others; it ends with the JVM. */
    static synchronized RunningIdentity shared() {
        if (shared == null) {
            shared = on(RealPostgres.database("identity"));
        }
        return shared;
    }

    static RunningIdentity on(RealPostgres.Database database) {
        return on(database, "--GREENLANE_DEMO_PASSWORD=" + PASSWORD);
    }

    static RunningIdentity on(RealPostgres.Database database, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--GREENLANE_PORT=0",
                "--GREENLANE_ISSUER=" + ISSUER,
                "--GREENLANE_DB_URL=" + database.jdbcUrl(),
                "--GREENLANE_DB_USER=" + database.user(),
                "--GREENLANE_DB_PASSWORD=" + database.password()));
        arguments.addAll(List.of(settings));
        return new RunningIdentity(
                new SpringApplicationBuilder(IdentityService.class).run(arguments.toArray(String[]::new)));
    }

    /** Reached by number although tokens say {@code localhost}: the issuer is a setting, not the host of the request. */
    String url() {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    @Override
    public void close() {
        context.close();
    }
}
