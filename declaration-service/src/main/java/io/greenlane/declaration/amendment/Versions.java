package io.greenlane.declaration.amendment;

import io.greenlane.declaration.Rows;
import io.greenlane.declaration.lifecycle.Standing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The content of each version of a declaration. */
@Component
class Versions {

    private final JdbcClient jdbc;

    Versions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why there is a version, and by whom. */
    record Cause(
            String acceptedBy, String reasonCode, @Nullable String reason, Instant at) {}

    String content(Standing standing) {
        return jdbc.sql("select content from declaration_version where mrn = :mrn and version = :version")
                .param("mrn", standing.mrn())
                .param("version", standing.version())
                .query(String.class)
                .single();
    }

    void add(Standing amended, String content, Cause cause) {
        jdbc.sql("""
                        insert into declaration_version
                               (mrn, version, accepted_at, accepted_by, reason_code, reason, content)
                        values (:mrn, :version, :at, :by, :reasonCode, :reason, :content)
                        """)
                .param("mrn", amended.mrn())
                .param("version", amended.version())
                .param("at", Rows.utc(cause.at()))
                .param("by", cause.acceptedBy())
                .param("reasonCode", cause.reasonCode())
                .param("reason", cause.reason(), java.sql.Types.VARCHAR)
                .param("content", content)
                .update();
    }
}
