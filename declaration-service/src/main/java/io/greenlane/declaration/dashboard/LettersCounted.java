package io.greenlane.declaration.dashboard;

import java.time.Instant;

/** How many dead letters wait in a service, as it tells whenever that changes. */
record LettersCounted(String service, int failed, int parked, Instant at) {}
