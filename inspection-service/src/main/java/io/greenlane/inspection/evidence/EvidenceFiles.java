package io.greenlane.inspection.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** The files in the database. */
@Repository
public class EvidenceFiles {

    private static final String SELECT =
            "select evidence_id, case_id, name, type, size_bytes, content_hash, added_by, added_at from evidence_file ";

    private static final RowMapper<EvidenceFile> ROW = (row, number) -> new EvidenceFile(
            row.getObject("evidence_id", UUID.class),
            row.getObject("case_id", UUID.class),
            row.getString("name"),
            FileType.valueOf(row.getString("type")),
            row.getLong("size_bytes"),
            row.getString("content_hash"),
            row.getString("added_by"),
            row.getObject("added_at", OffsetDateTime.class).toInstant());

    private final JdbcTemplate jdbc;

    EvidenceFiles(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The files of a case, the oldest first. */
    public List<EvidenceFile> ofCase(UUID caseId) {
        return jdbc.query(SELECT + "where case_id = ? order by evidence_id", ROW, caseId);
    }

    Optional<EvidenceFile> find(UUID caseId, UUID evidenceId) {
        return jdbc.query(SELECT + "where case_id = ? and evidence_id = ?", ROW, caseId, evidenceId).stream()
                .findFirst();
    }

    byte[] content(UUID evidenceId) {
        return jdbc.query(
                        "select content from evidence_file where evidence_id = ?",
                        (row, number) -> row.getBytes(1),
                        evidenceId)
                .getFirst();
    }

    void add(EvidenceFile file, ReceivedFile received) {
        try (InputStream content = Files.newInputStream(received.path())) {
            jdbc.update("""
                    insert into evidence_file
                        (evidence_id, case_id, name, type, size_bytes, content_hash, added_by, added_at, content)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """, statement -> {
                int column = 0;
                statement.setObject(++column, file.evidenceId());
                statement.setObject(++column, file.caseId());
                statement.setString(++column, file.name());
                statement.setString(++column, file.type().name());
                statement.setLong(++column, file.sizeBytes());
                statement.setString(++column, file.contentHash());
                statement.setString(++column, file.addedBy());
                statement.setObject(++column, file.addedAt().atOffset(ZoneOffset.UTC));
                statement.setBinaryStream(++column, content, file.sizeBytes());
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException("What was just received cannot be read again", unreadable);
        }
    }
}
