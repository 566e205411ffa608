package io.greenlane.declaration.release;

import io.greenlane.chassis.messaging.Received;
import io.greenlane.vocabulary.PlainText;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Refuses reports that can be read and cannot be true: what has happened does not lie ahead, and a key names something. */
@Component
class Plausibility {

    private final InstantSource clock;
    private final Duration tolerance;

    /** @param tolerance how far a port's clock may be ahead of ours */
    Plausibility(InstantSource clock, @Value("${greenlane.release.clocks-differ-by:5m}") Duration tolerance) {
        this.clock = clock;
        this.tolerance = tolerance;
    }

    /** All that is wrong with a report, and how to mend it. */
    Optional<String> refusal(Received<PortMovement> received) {
        Instant now = clock.instant();
        PortMovement movement = received.body();
        List<String> flaws = new ArrayList<>();
        if (!PlainText.isLine(received.key())) {
            flaws.add("The message's key has a character that is no text: write it under the reference it is about.");
        }
        if (movement.hasHappened() && movement.eventDateTime().isAfter(now.plus(tolerance))) {
            flaws.add("The message says " + movement.eventDateTime() + " for eventDateTime, "
                    + inWords(Duration.between(now, movement.eventDateTime()))
                    + " ahead of our clock, and what has happened cannot lie ahead: "
                    + movement.remedy());
        }
        return flaws.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", flaws));
    }

    private static String inWords(Duration duration) {
        if (duration.toDays() >= 2) {
            return duration.toDays() + " days";
        }
        if (duration.toHours() >= 2) {
            return duration.toHours() + " hours";
        }
        return duration.toMinutes() >= 2 ? duration.toMinutes() + " minutes" : duration.toSeconds() + " seconds";
    }
}
