package io.greenlane.benchmarks.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** The row as an entity, at its best: an id of our own making and {@link Persistable}, so that saving selects nothing. */
@Entity
@Table(name = "stored_declaration")
// Hibernate reads the fields.
@SuppressWarnings("UnusedVariable")
class StoredDeclaration implements Persistable<UUID> {

    @Id
    private UUID id = new UUID(0, 0);

    private String mrn = "";
    private String importer = "";
    private String status = "";

    @Column(name = "lodged_at")
    private Instant lodgedAt = Instant.EPOCH;

    private String body = "";

    @Transient
    private boolean fresh;

    /** For Hibernate. */
    StoredDeclaration() {}

    StoredDeclaration(StoredRow row) {
        this.id = row.id();
        this.mrn = row.mrn();
        this.importer = row.importer();
        this.status = row.status();
        this.lodgedAt = row.lodgedAt();
        this.body = row.body();
        this.fresh = true;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    void moveTo(String next) {
        status = next;
    }
}
