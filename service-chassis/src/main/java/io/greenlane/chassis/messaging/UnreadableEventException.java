package io.greenlane.chassis.messaging;

import org.jspecify.annotations.Nullable;

/** A record that no retry will make readable. */
final class UnreadableEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableEventException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
