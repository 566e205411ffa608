package io.greenlane.benchmarks.persistence;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

/** The repository that Spring Data implements. */
interface StoredDeclarations extends JpaRepository<StoredDeclaration, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select stored from StoredDeclaration stored where stored.id in :ids order by stored.id")
    List<StoredDeclaration> lockAllById(@Param("ids") List<UUID> ids);
}
