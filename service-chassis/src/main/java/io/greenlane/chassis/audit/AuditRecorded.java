package io.greenlane.chassis.audit;

import io.greenlane.chassis.messaging.PublishedEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody read or changed something.
 *
 * @param subjects what it concerned besides declarations, such as an EORI or a dead letter's id; absent when nothing else
 */
public record AuditRecorded(
        String service,
        String actor,
        List<String> roles,
        String action,
        List<String> mrns,
        @Nullable List<String> subjects,
        Instant at)
        implements PublishedEvent {

    @Override
    public String topic() {
        return "audit-records";
    }

    @Override
    public String key() {
        return service;
    }

    @Override
    public String type() {
        return "audit.recorded.v1";
    }
}
