package io.greenlane.declaration.release;

import static io.greenlane.declaration.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.declaration.ADeclaration;
import io.greenlane.declaration.ServiceIT;
import io.greenlane.declaration.release.Consignments.Link;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

class ConsignmentsIT extends ServiceIT {

    @Autowired
    private Consignments consignments;

    @Autowired
    private TransactionOperations transaction;

    @Test
    void aContainersLongPastIsPassedOver() {
        String container = ContainerNumbers.next();
        String mrn = lodged(aDeclaration().inContainer(container));
        jdbc().sql("""
                        insert into consignment_unit (reference, document, mrn, ended_at)
                        select ?, 'PAST' || n, '20XX' || n, now() - interval '1 year' from generate_series(1, 5000) n
                        """).param(container).update();
        jdbc().sql("analyze consignment_unit").update();

        transaction.executeWithoutResult(status -> {
            long before = rowsRead();
            assertThat(consignments.toCome(Set.of(container)))
                    .extracting(Link::mrn)
                    .containsExactly(mrn);
            consignments.at(Set.of(container), Instant.now());
            assertThat(rowsRead() - before).isLessThan(10);
        });
    }

    @Test
    void whatIsReleasedOrCancelledIsInHandNoMore() {
        String container = ContainerNumbers.next();
        String mrn = lodged(aDeclaration().inContainer(container));
        assertThat(inHand(mrn)).isEqualTo(2);

        trader(ADeclaration.ROASTERY)
                .post(DECLARATIONS + "/" + mrn + "/cancellation", "{\"reasonCode\": \"NOT_SHIPPED\"}");

        assertThat(status(mrn)).isEqualTo("CANCELLED");
        assertThat(inHand(mrn)).isZero();
    }

    @Test
    void aDecisionBeforeArrivalWritesNothingAboutAContainerThatIsKnown() {
        String container = ContainerNumbers.next();
        routed(lodged(aDeclaration().inContainer(container)), 1, 1, "GREEN");
        String written = writer(container);
        String second = lodged(aDeclaration().inContainer(container));

        routed(second, 1, 1, "GREEN");

        assertThat(status(second)).isEqualTo("CLEARED");
        assertThat(writer(container)).isEqualTo(written);
    }

    private String writer(String container) {
        return jdbc().sql("select xmin || ' ' || ctid from port_reference where reference = ?")
                .param(container)
                .query(String.class)
                .single();
    }

    private int inHand(String mrn) {
        return jdbc().sql("select count(*) from consignment_unit where mrn = ? and ended_at = 'infinity'")
                .param(mrn)
                .query(Integer.class)
                .single();
    }

    private long rowsRead() {
        return jdbc().sql("""
                        select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) from pg_stat_xact_user_tables
                         where relname = 'consignment_unit'
                        """).query(Long.class).single();
    }
}
