package io.greenlane.inspection.planning;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Which offices want a new plan, and which instance makes it. Time is the database's, the same for all instances. */
@Repository
class PlanWishes {

    /** Longer than any plan takes; an instance that dies keeps an office from being planned no longer. */
    static final Duration LEASE = Duration.ofSeconds(60);

    /** Slots pass while nothing else happens. */
    private static final Duration AGE = Duration.ofMinutes(15);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

    private final JdbcTemplate jdbc;

    PlanWishes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Where planning of an office stands. */
    record Progress(
            boolean isStale,
            @Nullable Instant failedAt,
            @Nullable String failure) {}

    /** Locks the offices in order until the transaction ends. */
    void want(Collection<String> offices) {
        jdbc.update(
                """
                insert into office_planning (customs_office, wanted)
                select office, 1 from unnest(?::text[]) as wish (office) order by office
                on conflict (customs_office) do update set wanted = office_planning.wanted + 1
                """,
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("text", offices.toArray())));
    }

    /** Offices that it is time to plan; changes that follow each other within the pause share a plan. */
    List<String> due(Duration pause) {
        return jdbc.query(
                """
                select customs_office from office_planning
                where (leased_until is null or leased_until < now())
                    and (failed_at is null or failed_at < now() - ? * interval '1 ms')
                    and (looked_at is null
                        or wanted > planned and looked_at < now() - ? * interval '1 ms'
                        or looked_at < now() - ? * interval '1 ms')
                order by looked_at nulls first
                """, (row, number) -> row.getString(1), AFTER_FAILURE.toMillis(), pause.toMillis(), AGE.toMillis());
    }

    /** The changes that the plan will have seen; empty when another instance is quicker. */
    Optional<Long> lease(String office, UUID planner) {
        return jdbc.query("""
                        update office_planning set leased_by = ?, leased_until = now() + ? * interval '1 ms'
                        where customs_office = ? and (leased_until is null or leased_until < now()) returning wanted
                        """, (row, number) -> row.getLong(1), planner, LEASE.toMillis(), office).stream()
                .findFirst();
    }

    /** Gives the lease back in the transaction that keeps the plan; false when it had ended and another has it. */
    boolean planned(String office, UUID planner, long seen) {
        return jdbc.update("""
                        update office_planning set planned = ?, looked_at = now(), leased_by = null, leased_until = null,
                            failed_at = null, failure = null
                        where customs_office = ? and leased_by = ?
                        """, seen, office, planner) == 1;
    }

    /** Gives the lease back and keeps what went wrong. */
    void failed(String office, UUID planner, String failure) {
        jdbc.update("""
                update office_planning set leased_by = null, leased_until = null, failed_at = now(), failure = ?
                where customs_office = ? and leased_by = ?
                """, failure, office, planner);
    }

    /** Stale before the first plan. */
    Progress of(String office) {
        return jdbc
                .query(
                        "select wanted > planned or looked_at is null, failed_at, failure from office_planning where customs_office = ?",
                        (row, number) -> {
                            OffsetDateTime failedAt = row.getObject(2, OffsetDateTime.class);
                            return new Progress(
                                    row.getBoolean(1),
                                    failedAt == null ? null : failedAt.toInstant(),
                                    row.getString(3));
                        },
                        office)
                .stream()
                .findFirst()
                .orElse(new Progress(true, null, null));
    }

    /** Where planning stands, of every office that ever had something to plan. */
    List<PlanChanges.OfficePlan> ofAll() {
        return jdbc.query(
                "select customs_office, wanted, looked_at, failed_at is not null from office_planning order by customs_office",
                (row, number) -> {
                    OffsetDateTime lookedAt = row.getObject(3, OffsetDateTime.class);
                    return new PlanChanges.OfficePlan(
                            row.getString(1),
                            row.getLong(2),
                            lookedAt == null ? null : lookedAt.toInstant(),
                            row.getBoolean(4));
                });
    }

    int failing() {
        return Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from office_planning where failed_at is not null", Integer.class));
    }
}
