package io.greenlane.chassis.audit;

import io.greenlane.chassis.messaging.Outbox;
import io.greenlane.chassis.security.Caller;
import io.greenlane.chassis.security.Role;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.springframework.transaction.support.TransactionOperations;

/** Records who did what on the {@code audit-records} topic, in the transaction of the deed where there is one. */
public class AuditTrail {

    private final String service;
    private final Outbox outbox;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    public AuditTrail(String service, Outbox outbox, TransactionOperations transaction, InstantSource clock) {
        this.service = service;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** {@link #record(Caller, String, Collection, Collection)} for a deed that concerns declarations only. */
    public void record(Caller caller, String action, Collection<String> mrns) {
        record(caller, action, mrns, List.of());
    }

    /**
     * Records one deed.
     *
     * @param action in the past tense, such as {@code DECLARATION_READ}
     * @param mrns the declarations it concerned; for a search, those that were returned
     * @param subjects what else it concerned, such as an EORI or a dead letter's id
     */
    public void record(Caller caller, String action, Collection<String> mrns, Collection<String> subjects) {
        var recorded = new AuditRecorded(
                service,
                caller.subject(),
                caller.roles().stream().map(Role::name).sorted().toList(),
                action,
                List.copyOf(mrns),
                subjects.isEmpty() ? null : List.copyOf(subjects),
                clock.instant());
        transaction.executeWithoutResult(status -> outbox.publish(recorded));
    }
}
