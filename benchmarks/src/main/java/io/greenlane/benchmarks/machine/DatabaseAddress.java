package io.greenlane.benchmarks.machine;

/** Where a database is and as whom to enter it. */
public record DatabaseAddress(String jdbcUrl, String user, String password) {}
