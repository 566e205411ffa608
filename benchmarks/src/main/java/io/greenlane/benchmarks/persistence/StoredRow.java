package io.greenlane.benchmarks.persistence;

import java.time.Instant;
import java.util.UUID;

/** What is to be stored, whoever stores it. */
record StoredRow(UUID id, String mrn, String importer, String status, Instant lodgedAt, String body) {}
