package io.greenlane.chassis.audit;

import io.greenlane.chassis.messaging.PublishedEvent;
import java.time.Instant;
import java.util.List;

/** Somebody read or changed something. */
public record AuditRecorded(
        String service, String actor, List<String> roles, String action, List<String> mrns, Instant at)
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
