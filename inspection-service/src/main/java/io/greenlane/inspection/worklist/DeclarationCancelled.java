package io.greenlane.inspection.worklist;

import java.time.Instant;

/** What the work list reads of a cancellation. */
record DeclarationCancelled(String mrn, Instant cancelledAt) {}
