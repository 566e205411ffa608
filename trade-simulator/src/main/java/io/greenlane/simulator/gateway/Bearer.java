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

    /** @throws UnexpectedAnswer when no token can be had, whatever the source met */
    synchronized String token() {
        if (token == null) {
            token = asked();
        }
        return token;
    }

    private String asked() {
        try {
            return source.get();
        } catch (UnexpectedAnswer clear) {
            throw clear;
        } catch (RuntimeException failed) {
            throw new UnexpectedAnswer("No token could be had: " + failed.getMessage(), failed);
        }
    }

    /** Forgets the token unless another thread has already renewed it. */
    synchronized void turnedAway(String old) {
        if (old.equals(token)) {
            token = null;
        }
    }
}
