package io.greenlane.simulator.gateway;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Somebody's access token; asked for when first needed and again after it was turned away. */
public final class Bearer {
    private final Supplier<String> source;
    private @Nullable String token;

    public Bearer(Supplier<String> source) {
        this.source = source;
    }

    synchronized String token() {
        if (token == null) {
            token = source.get();
        }
        return token;
    }

    /** Forgets the token unless another thread has already renewed it. */
    synchronized void turnedAway(String old) {
        if (old.equals(token)) {
            token = null;
        }
    }
}
