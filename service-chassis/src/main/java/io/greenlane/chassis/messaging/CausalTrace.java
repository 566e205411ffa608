package io.greenlane.chassis.messaging;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Carries the W3C {@code traceparent} of what caused an event over batches: a batch has many causes, one per key, so the
 * thread's own span cannot tell them apart.
 */
public final class CausalTrace {

    private static final String TRACEPARENT = "traceparent";

    private final ThreadLocal<Map<String, String>> causes = ThreadLocal.withInitial(Map::of);

    /** The {@code traceparent} of the request this thread is serving, if there is one. */
    public @Nullable String current() {
        Map<String, String> carrier = new HashMap<>(2);
        W3CTraceContextPropagator.getInstance().inject(Context.current(), carrier, (map, name, value) -> {
            if (map != null) {
                map.put(name, value);
            }
        });
        return carrier.get(TRACEPARENT);
    }

    /**
     * Runs a batch whose causes are known by event key.
     *
     * @param byKey {@code traceparent} by event key
     */
    public void causedBy(Map<String, String> byKey, Runnable work) {
        causes.set(byKey);
        try {
            work.run();
        } finally {
            causes.remove();
        }
    }

    /** @param key of the event that is the cause, see {@link PublishedEvent#causeKey()} */
    @Nullable
    String causeOf(String key) {
        String cause = causes.get().get(key);
        return cause == null ? current() : cause;
    }
}
