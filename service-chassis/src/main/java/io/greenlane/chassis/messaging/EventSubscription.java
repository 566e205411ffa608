package io.greenlane.chassis.messaging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What one feature reads from one topic, declared as a bean:
 *
 * <pre>{@code
 * EventSubscription.<RoutingFact>named("lifecycle").to("routing-decisions")
 *         .reads("routing.routed.v1", Routed.class)
 *         .handledBy(lifecycle::onRouted);
 * }</pre>
 *
 * The handler gets batches, each event exactly once in effect and in order per key, inside one transaction. What it
 * throws makes the chassis retry the batch one by one; an event that still fails becomes a dead letter and later events
 * of its key wait behind it. What can be read and cannot be true is better refused before it gets into a batch.
 */
public final class EventSubscription<T> {

    private final String name;
    private final String topic;
    private final Map<String, Class<? extends T>> types;
    private final boolean urgent;
    private final Function<Received<T>, Optional<String>> refusal;
    private final Consumer<List<Received<T>>> handler;

    private EventSubscription(Builder<T> builder, Consumer<List<Received<T>>> handler) {
        this.name = builder.name;
        this.topic = builder.topic;
        this.types = Map.copyOf(builder.types);
        this.urgent = builder.urgent;
        this.refusal = builder.refusal;
        this.handler = handler;
    }

    /** @param name unique within the service; part of the consumer group, so a new name reads the topic from its start */
    public static <T> Builder<T> named(String name) {
        return new Builder<>(name);
    }

    public String name() {
        return name;
    }

    public String topic() {
        return topic;
    }

    Map<String, Class<? extends T>> types() {
        return types;
    }

    /** Whether somebody waits for the effect. */
    boolean urgent() {
        return urgent;
    }

    /** Why an event that could be read becomes a dead letter all the same. */
    Optional<String> refusal(Received<T> event) {
        return refusal.apply(event);
    }

    void handle(List<Received<T>> batch) {
        handler.accept(batch);
    }

    /** Collects topic and types; {@link #handledBy} ends it. */
    public static final class Builder<T> {
        private final String name;
        private String topic = "";
        private final Map<String, Class<? extends T>> types = new LinkedHashMap<>();
        private boolean urgent = true;
        private Function<Received<T>, Optional<String>> refusal = event -> Optional.empty();

        private Builder(String name) {
            this.name = name;
        }

        public Builder<T> to(String topic) {
            this.topic = topic;
            return this;
        }

        /** Events of other types on the topic are passed over. */
        public Builder<T> reads(String type, Class<? extends T> body) {
            types.put(type, body);
            return this;
        }

        /** Nobody waits for the effect, so under load events are handled in fewer, larger batches, a little later. */
        public Builder<T> atLeisure() {
            urgent = false;
            return this;
        }

        /** An event about which this gives a sentence becomes a dead letter for that reason; its batch goes on without it. */
        public Builder<T> refusing(Function<Received<T>, Optional<String>> reason) {
            refusal = reason;
            return this;
        }

        public EventSubscription<T> handledBy(Consumer<List<Received<T>>> handler) {
            if (topic.isEmpty() || types.isEmpty()) {
                throw new IllegalStateException("Subscription " + name + " names no topic or reads no type");
            }
            return new EventSubscription<>(this, handler);
        }
    }
}
