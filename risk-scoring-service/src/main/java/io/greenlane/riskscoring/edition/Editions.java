package io.greenlane.riskscoring.edition;

import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every edition that was ever decided with, so that a version in an old decision still names its text. */
public final class Editions {

    /** What there are editions of. */
    public enum Kind {
        MEASURES,
        RISK_RULES,
        POLICY,
        CRITERIA,
        MODEL
    }

    private final JdbcTemplate jdbc;

    Editions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps an edition; one that is known already stays as it is, since a version names its content. */
    public void keep(Kind kind, String version, String text) {
        jdbc.update(
                "insert into edition (kind, version, body) values (?, ?, ?) on conflict do nothing",
                kind.name(),
                version,
                text);
    }

    /** The text of an edition; empty when there never was one of this version. */
    public Optional<String> text(Kind kind, String version) {
        return jdbc
                .query(
                        "select body from edition where kind = ? and version = ?",
                        (row, number) -> row.getString("body"),
                        kind.name(),
                        version)
                .stream()
                .findFirst();
    }
}
