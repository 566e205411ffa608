package io.greenlane.declaration.release;

import io.greenlane.vocabulary.ContainerNumber;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long a container that came without a manifest waits after its discharge for goods that somebody has yet to declare:
 * dated data of each office. What a manifest accounts for does not wait.
 */
@Component
class Waiting {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final List<Interval> intervals;

    /**
     * @param office a customs office; {@code *} for those that have no interval of their own
     * @param source who set it, and by which rule
     */
    record Interval(LocalDate validFrom, String office, int minutes, String source) {
        Interval {
            if (minutes < 0 || source.isBlank()) {
                throw new IllegalArgumentException("The interval of " + office + " from " + validFrom
                        + " needs a number of minutes from 0 and a source");
            }
        }
    }

    Waiting(@Value("${greenlane.release.waiting:classpath:release/waiting.json}") Resource file) throws IOException {
        try (InputStream text = file.getInputStream()) {
            this.intervals = List.of(STRICT.readValue(text, Interval[].class));
        }
    }

    /** Until when a release has to wait; absent where it does not. Nothing waits for a clock that is ahead. */
    @Nullable
    Instant until(PortReference port, Instant now) {
        Instant arrived = port.arrivedAt();
        boolean alreadyGoing = port.ordered() == UnitState.OrderKind.RELEASE;
        return arrived == null || alreadyGoing || !ContainerNumber.isValid(port.reference()) || port.hasManifest()
                ? null
                : port.released().stream()
                        .map(sharer -> of(sharer.customsOffice(), arrived))
                        .max(Comparator.naturalOrder())
                        .map((arrived.isAfter(now) ? now : arrived)::plus)
                        .orElse(null);
    }

    /** The interval of an office in force on the day of a discharge. */
    Duration of(String office, Instant discharged) {
        LocalDate day = discharged.atOffset(ZoneOffset.UTC).toLocalDate();
        return intervals.stream()
                .filter(interval -> !interval.validFrom().isAfter(day))
                .filter(interval ->
                        interval.office().equals(office) || interval.office().equals("*"))
                .max(Comparator.<Interval, Boolean>comparing(
                                interval -> interval.office().equals(office))
                        .thenComparing(Interval::validFrom))
                .map(interval -> Duration.ofMinutes(interval.minutes()))
                .orElse(Duration.ZERO);
    }
}
