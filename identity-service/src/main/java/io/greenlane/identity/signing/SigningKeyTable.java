package io.greenlane.identity.signing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code signing_key}. */
@Repository
class SigningKeyTable {

    private final JdbcClient jdbc;

    SigningKeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends no other instance decides whether a key is missing; readers are not held up. */
    void lock() {
        jdbc.sql("LOCK TABLE signing_key IN SHARE ROW EXCLUSIVE MODE").update();
    }

    List<StoredKey> newestFirst() {
        return jdbc.sql("SELECT key_id, created_at, jwk FROM signing_key ORDER BY created_at DESC, key_id")
                .query((row, number) -> new StoredKey(
                        row.getString("key_id"), row.getTimestamp("created_at").toInstant(), row.getString("jwk")))
                .list();
    }

    void insert(StoredKey key) {
        jdbc.sql("INSERT INTO signing_key (key_id, created_at, jwk) VALUES (?, ?, CAST(? AS jsonb))")
                .params(key.keyId(), Timestamp.from(key.createdAt()), key.jwk())
                .update();
    }

    void deleteKeysWithASuccessorOlderThan(Instant instant) {
        jdbc.sql("""
                DELETE FROM signing_key AS old WHERE EXISTS (
                    SELECT FROM signing_key AS newer
                    WHERE newer.created_at > old.created_at AND newer.created_at < ?)
                """).param(Timestamp.from(instant)).update();
    }
}
