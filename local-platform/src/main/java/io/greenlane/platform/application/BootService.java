package io.greenlane.platform.application;

import io.greenlane.platform.supervision.Launch;
import io.greenlane.platform.supervision.Programme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One of Greenlane's services as a programme of the platform. */
public final class BootService implements Programme {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private static final int OK = 200;

    private final String name;
    private final int port;
    private final ServiceJar jar;
    private final JavaProgram java;
    private final Map<String, String> environment;
    private final HttpRequest question;

    /** A running platform keeps the build that it was started with. */
    private @Nullable Path application;

    BootService(String name, int port, ServiceJar jar, JavaProgram java, Map<String, String> environment) {
        this.name = name;
        this.port = port;
        this.jar = jar;
        this.java = java;
        this.environment = Map.copyOf(environment);
        this.question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Set<String> needs() {
        // Kafka may come later: until then events wait in the outbox.
        return hasDatabase() ? Set.of("postgres") : Set.of();
    }

    @Override
    public Launch prepare(Consumer<String> progress) throws IOException {
        progress.accept("extracting");
        Path extracted = application();
        List<String> command = java.command(extracted.resolveSibling("startup.jsa"));
        command.addAll(List.of("-jar", extracted.toString()));
        return new Launch(command, environment, java.mark());
    }

    private synchronized Path application() throws IOException {
        Path known = application;
        if (known == null) {
            known = jar.extracted();
            application = known;
        }
        return known;
    }

    @Override
    public boolean answers() {
        try {
            return HTTP.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean hasDatabase() {
        return environment.containsKey(ServiceEnvironment.DATABASE_URL);
    }
}
