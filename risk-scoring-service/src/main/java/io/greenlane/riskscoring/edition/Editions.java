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

    /**
     * Keeps an edition; one that is known already stays as it is, since a version names its content.
     *
     * @throws RefusedDataException where another text is kept under this version
     */
    public void keep(Kind kind, String version, String text) {
        int added = jdbc.update(
                "insert into edition (kind, version, body) values (?, ?, ?) on conflict do nothing",
                kind.name(),
                version,
                text);
        if (added == 0 && !text.equals(body(kind, version).orElse(text))) {
            throw notItsText(kind, version);
        }
    }

    /**
     * The text of an edition; empty when there never was one of this version.
     *
     * @throws RefusedDataException where the text is not the one that the version names, so that nobody decides anew with
     *     another than was decided with
     */
    public Optional<String> text(Kind kind, String version) {
        Optional<String> text = body(kind, version);
        if (text.isPresent() && !version.endsWith(DataFile.fingerprint(DataFile.hashOf(text.get())))) {
            throw notItsText(kind, version);
        }
        return text;
    }

    private static RefusedDataException notItsText(Kind kind, String version) {
        return new RefusedDataException("The text kept of " + kind + " " + version
                + " is not the one that this version names (its SHA-256 differs); restore it from a backup.");
    }

    private Optional<String> body(Kind kind, String version) {
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
