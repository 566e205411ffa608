package io.greenlane.declaration.alarm;

import java.time.Instant;

/** What officers have done about an alarm. */
sealed interface AlarmProgress {

    /** Nobody has looked into it. */
    record Open() implements AlarmProgress {}

    /** An officer looks into it. */
    record TakenUp(String by, Instant at) implements AlarmProgress {}

    /**
     * It was looked into.
     *
     * @param by the officer who had taken it up, or a supervisor of the office
     * @param reason what was done, in one person's words
     */
    record Closed(TakenUp before, String by, Instant at, String reason) implements AlarmProgress {}

    default AlarmState state() {
        return switch (this) {
            case Open _ -> AlarmState.OPEN;
            case TakenUp _ -> AlarmState.TAKEN_UP;
            case Closed _ -> AlarmState.CLOSED;
        };
    }
}
