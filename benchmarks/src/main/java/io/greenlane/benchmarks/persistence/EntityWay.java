package io.greenlane.benchmarks.persistence;

import java.util.List;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;

/** Entities and dirty checking. */
final class EntityWay implements Way {

    private final StoredDeclarations declarations;
    private final TransactionOperations transaction;

    EntityWay(StoredDeclarations declarations, TransactionOperations transaction) {
        this.declarations = declarations;
        this.transaction = transaction;
    }

    @Override
    public void insert(List<StoredRow> rows) {
        transaction.executeWithoutResult(status ->
                declarations.saveAll(rows.stream().map(StoredDeclaration::new).toList()));
    }

    @Override
    public void move(List<UUID> ids, String next) {
        transaction.executeWithoutResult(
                status -> declarations.lockAllById(ids).forEach(declaration -> declaration.moveTo(next)));
    }
}
