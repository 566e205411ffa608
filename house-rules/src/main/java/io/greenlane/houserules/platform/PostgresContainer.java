package io.greenlane.houserules.platform;

import java.util.List;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL in a container, on a host port chosen beforehand. */
final class PostgresContainer implements Server {

    private static final int PORT_INSIDE = 5432;

    private final int port = Ports.oneFree();
    private final PostgreSQLContainer container;
    private boolean startedBefore;

    // The container lives as long as the JVM; Testcontainers' reaper removes it afterwards.
    @SuppressWarnings("resource")
    PostgresContainer(String superuser, String password) {
        container = new PostgreSQLContainer("postgres:18")
                .withUsername(superuser)
                .withPassword(password)
                .withDatabaseName("postgres")
                .withCommand("postgres", "-c", "wal_level=logical", "-c", "max_connections=300", "-c", "fsync=off");
        container.setPortBindings(List.of(port + ":" + PORT_INSIDE));
    }

    @Override
    public String address() {
        return container.getHost() + ":" + port;
    }

    @Override
    public void start() {
        if (startedBefore) {
            Docker.startAgain(container);
        } else {
            container.start();
            startedBefore = true;
        }
    }

    @Override
    public void stop() {
        Docker.stop(container);
    }
}
