package io.greenlane.declaration.representation;

import io.greenlane.declaration.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the authorisations; those that were revoked stay as history and count no more. */
@Component
public class Representations {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Representations(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who would act for whom. */
    public record Mandate(String importer, String representative) {}

    /** Those of the mandates that are in force today, in one round trip. */
    public Set<Mandate> inForce(Collection<Mandate> asked) {
        return new HashSet<>(jdbc.sql("""
                        select importer, representative from representation
                          join unnest(:importers, :representatives) as asked (importer, representative)
                               using (importer, representative)
                         where revoked_at is null and (valid_until is null or valid_until >= :today)
                        """)
                .param("importers", Rows.text(asked, Mandate::importer))
                .param("representatives", Rows.text(asked, Mandate::representative))
                .param("today", today())
                .query((row, number) -> new Mandate(row.getString(1), row.getString(2)))
                .list());
    }

    /** Grants, or changes the last day of what was granted before. */
    Representation grant(UUID id, String importer, String representative, @Nullable LocalDate validUntil) {
        return jdbc.sql("""
                        insert into representation (id, importer, representative, valid_until, granted_at)
                        values (:id, :importer, :representative, :validUntil, :now)
                            on conflict (importer, representative) where revoked_at is null
                            do update set valid_until = excluded.valid_until
                        returning *
                        """)
                .param("id", id)
                .param("importer", importer)
                .param("representative", representative)
                .param("validUntil", validUntil, java.sql.Types.DATE)
                .param("now", Rows.utc(clock.instant()))
                .query(Representations::read)
                .single();
    }

    /** Those an enterprise gave and those it got. */
    List<Representation> concerning(String eori, int limit, @Nullable UUID after) {
        return jdbc.sql("""
                        select * from representation
                         where revoked_at is null and (importer = :eori or representative = :eori)
                           and (:after::uuid is null or id < :after::uuid)
                         order by id desc limit :limit
                        """)
                .param("eori", eori)
                .param("after", after, java.sql.Types.OTHER)
                .param("limit", limit)
                .query(Representations::read)
                .list();
    }

    Optional<Representation> find(UUID id) {
        return jdbc.sql("select * from representation where id = :id and revoked_at is null")
                .param("id", id)
                .query(Representations::read)
                .optional();
    }

    /** The latest that was granted between the two, whether it is still in force or not. */
    Representation latest(String importer, String representative) {
        return jdbc.sql("""
                        select * from representation where importer = :importer and representative = :representative
                         order by id desc limit 1
                        """)
                .param("importer", importer)
                .param("representative", representative)
                .query(Representations::read)
                .single();
    }

    void revoke(UUID id) {
        jdbc.sql("update representation set revoked_at = :now where id = :id and revoked_at is null")
                .param("id", id)
                .param("now", Rows.utc(clock.instant()))
                .update();
    }

    LocalDate today() {
        return clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static Representation read(ResultSet row, int number) throws SQLException {
        return new Representation(
                row.getObject("id", UUID.class),
                row.getString("importer"),
                row.getString("representative"),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("granted_at", OffsetDateTime.class).toInstant());
    }
}
