package io.greenlane.platform.supervision;

import java.time.Duration;

/** How long a process that died waits for its next start: half a second, doubled up to ten, forgotten after a good minute. */
final class RestartDelay {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration GOOD_HEALTH = Duration.ofSeconds(60);

    private Duration next = FIRST;

    /** @param healthyFor how long the process that just died had been answering */
    Duration after(Duration healthyFor) {
        if (healthyFor.compareTo(GOOD_HEALTH) >= 0) {
            next = FIRST;
        }
        Duration delay = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return delay;
    }
}
