package io.greenlane.riskscoring.model;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The champions in the database. */
class ModelStore {

    private final JdbcTemplate jdbc;

    ModelStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> champion(String name) {
        return jdbc
                .query(
                        "select id from risk_model where name = ? and state = 'CHAMPION'",
                        (row, number) -> row.getObject("id", UUID.class),
                        name)
                .stream()
                .findFirst();
    }

    /** Why the model that was suspended last is; absent where none is. */
    @Nullable
    String whySuspended(String name) {
        return jdbc
                .query(
                        "select decided_reason from risk_model where name = ? and state = 'SUSPENDED' "
                                + "order by decided_at desc limit 1",
                        (row, number) -> row.getString("decided_reason"),
                        name)
                .stream()
                .findFirst()
                .orElse(null);
    }

    record Body(String version, String text) {}

    @Nullable
    Body bodyOf(UUID id) {
        return jdbc
                .query(
                        "select version, body from risk_model where id = ?",
                        (row, number) -> new Body(row.getString("version"), row.getString("body")),
                        id)
                .stream()
                .findFirst()
                .orElse(null);
    }
}
