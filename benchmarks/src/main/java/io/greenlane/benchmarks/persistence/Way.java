package io.greenlane.benchmarks.persistence;

import java.util.List;
import java.util.UUID;

/** One way to write a batch; each call is one transaction. */
interface Way {

    void insert(List<StoredRow> rows);

    /** Locks the rows, decides (here: what it was told) and writes their next status. */
    void move(List<UUID> ids, String status);
}
