package io.greenlane.journeys.world;

import io.greenlane.platform.LocalPlatform;
import io.greenlane.platform.PlatformSettings;
import io.greenlane.platform.harbour.PortMovements;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The whole platform, started once for all journeys of a run and stopped after the last: real processes, reached over
 * HTTP and Kafka alone. Its policy draws nobody by lot, so that a journey ends the same way every time.
 */
public final class Customs implements AutoCloseable {

    private final LocalPlatform platform;
    private final PortMovements port;
    private final Map<String, Person> people = new ConcurrentHashMap<>();

    private Customs(LocalPlatform platform) {
        this.platform = platform;
        this.port = platform.asUser().portMovements();
    }

    /** A demo user with a token of his own; by name, such as {@code trader-a}. */
    public Person person(String user) {
        return people.computeIfAbsent(user, name -> {
            try {
                return new Person(
                        platform.asUser().addresses().gateway(),
                        platform.asUser().token(name));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        });
    }

    /** The port's own system. */
    public PortMovements port() {
        return port;
    }

    /** What was published on a topic so far, as any reader of the broker sees it. */
    public Broadcast broadcast(String topic) {
        return Broadcast.read(platform.asUser().addresses().kafka(), topic);
    }

    /** The machine room, for the journey of the bad day. */
    public LocalPlatform machineRoom() {
        return platform;
    }

    @Override
    public void close() {
        port.close();
        platform.close();
    }

    private static Customs open() {
        try {
            Path data = Files.createTempDirectory("greenlane-journeys");
            Path policy = data.resolve("policy.json");
            try (var withoutDraw = Customs.class.getResourceAsStream("/policy-without-draw.json")) {
                if (withoutDraw == null) {
                    throw new IllegalStateException("policy-without-draw.json is missing");
                }
                Files.copy(withoutDraw, policy);
            }
            LocalPlatform platform = LocalPlatform.start(
                            PlatformSettings.forTests(data.resolve("data")).withPolicy(policy))
                    .orElseThrow();
            platform.awaitAllUp();
            platform.asUser().seed();
            return new Customs(platform);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Gives a journey its {@link Customs} as a parameter. */
    public static final class Open implements BeforeAllCallback, ParameterResolver {

        private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Customs.class);

        /** What an earlier journey broke is whole again before the next one begins. */
        @Override
        public void beforeAll(ExtensionContext context) throws InterruptedException {
            customs(context).machineRoom().awaitAllUp();
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Customs.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return customs(context);
        }

        private static Customs customs(ExtensionContext context) {
            return context.getRoot()
                    .getStore(NAMESPACE)
                    .computeIfAbsent(Customs.class, key -> Customs.open(), Customs.class);
        }
    }
}
