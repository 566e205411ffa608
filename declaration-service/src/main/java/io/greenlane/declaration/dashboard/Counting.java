package io.greenlane.declaration.dashboard;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Adds the moves up: each is taken once, by one instance at a time. */
@Component
class Counting {

    private static final Duration KEPT = Duration.ofDays(2);

    /** "tally" in ASCII; the same in every instance. */
    private static final long LOCK = 0x74616c6c79L;

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    Counting(JdbcClient jdbc, TransactionOperations transaction, InstantSource clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Does nothing while another instance is at it. */
    void addUp() {
        transaction.executeWithoutResult(status -> {
            boolean free = jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                    .param("lock", LOCK)
                    .query(Boolean.class)
                    .single();
            if (free) {
                jdbc.sql("""
                                with taken as materialized (delete from movement returning *),
                                minutes as (
                                    insert into movement_by_minute as kept
                                    select happened, coalesce(was, ''), became, coalesce(lane, ''), decided,
                                           coalesce(took, 0), sum(moved)
                                      from taken group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
                                        on conflict (happened, was, became, lane, decided, took)
                                        do update set moved = kept.moved + excluded.moved
                                ), statuses as (
                                    insert into status_count as kept
                                    select status, sum(moved) from (
                                        select became as status, moved from taken
                                        union all select was, -moved from taken where was is not null) as moves
                                     group by status order by status
                                        on conflict (status) do update set number = kept.number + excluded.number
                                )
                                insert into undecided_by_minute as kept
                                select lodged, sum(case when became = 'LODGED' then moved else -moved end)
                                  from taken where became = 'LODGED' or was = 'LODGED'
                                 group by lodged order by lodged
                                    on conflict (lodged) do update set number = kept.number + excluded.number
                                """).update();
                jdbc.sql("delete from undecided_by_minute where number = 0").update();
            }
        });
    }

    /** Also while nobody looks, so that there is never much to add up at once. */
    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT30S")
    void addUpNowAndThen() {
        addUp();
        jdbc.sql("delete from movement_by_minute where happened < :before")
                .param("before", clock.instant().minus(KEPT).atOffset(java.time.ZoneOffset.UTC))
                .update();
    }
}
