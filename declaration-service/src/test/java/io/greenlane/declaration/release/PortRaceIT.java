package io.greenlane.declaration.release;

import static io.greenlane.declaration.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.chassis.messaging.Received;
import io.greenlane.declaration.ADeclaration;
import io.greenlane.declaration.Broker;
import io.greenlane.declaration.ServiceIT;
import io.greenlane.declaration.release.PortMovement.DocumentReference;
import io.greenlane.declaration.release.PortMovement.EquipmentDischarged;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A port's report and a decision that meet: transactions are stepped by hand, each waits where it would in life. */
class PortRaceIT extends ServiceIT {

    @Autowired
    private PortMovements movements;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void whatIsLodgedAndDecidedWhileAReportCommitsIsReleased() {
        String container = ContainerNumbers.next();
        TransactionStatus report = transactions.getTransaction(new DefaultTransactionDefinition());
        movements.handle(List.of(discharge(container, null)));
        String mrn = lodged(aDeclaration().inContainer(container).expectedAt(Instant.now()));

        decide(mrn);
        Awaitility.await("the decision is stored, or waits for the report")
                .atMost(Duration.ofSeconds(20))
                .until(() -> waiting() == 1 || status(mrn).equals("CLEARED"));
        transactions.commit(report);

        awaitStatus(mrn, "RELEASED");
    }

    @Test
    void aReportAndADecisionThatWantTheSameRowsDoNotBlockEachOtherForEver() {
        String container = ContainerNumbers.next();
        ADeclaration declaration = aDeclaration().inContainer(container);
        long deadlocks = deadlocks();
        TransactionStatus first = transactions.getTransaction(new DefaultTransactionDefinition());
        movements.handle(List.of(discharge(container, declaration.document())));
        // The second report has looked for declarations, found none and waits for the container.
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> movements.handle(List.of(discharge(container, declaration.document())))));
        awaitWaiting(container, 1);
        String mrn = lodged(declaration);
        // The decision has locked the declaration and waits for the container, too.
        decide(mrn);
        awaitWaiting(container, 2);

        transactions.commit(first);

        second.join();
        awaitStatus(mrn, "RELEASED");
        assertThat(deadlocks()).isEqualTo(deadlocks);
    }

    private static Received<PortMovement> discharge(String container, @Nullable String document) {
        return new Received<>(
                UUID.randomUUID(),
                "port.equipment-discharged.v1",
                Instant.now(),
                container,
                new EquipmentDischarged(
                        Instant.now(),
                        "ACT",
                        container,
                        document == null ? null : List.of(new DocumentReference("TRD", document))));
    }

    private static void decide(String mrn) {
        Broker.publish("routing-decisions", mrn, "routing.routed.v1", """
                {"mrn": "%s", "version": 1, "sequence": 1, "lane": "GREEN", "holds": [], "score": "1", "reasons": []}
                """.formatted(mrn));
    }

    private void awaitWaiting(String container, int transactions) {
        Awaitility.await(transactions + " transactions wait for " + container)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> waiting() == transactions);
    }

    private int waiting() {
        return jdbc().sql("""
                        select count(*) from pg_stat_activity
                         where datname = current_database() and wait_event_type = 'Lock' and query like '%port_%'
                        """).query(Integer.class).single();
    }

    private long deadlocks() {
        return jdbc().sql("select deadlocks from pg_stat_database where datname = current_database()")
                .query(Long.class)
                .single();
    }
}
