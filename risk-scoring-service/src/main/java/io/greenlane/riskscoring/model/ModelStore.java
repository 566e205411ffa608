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
