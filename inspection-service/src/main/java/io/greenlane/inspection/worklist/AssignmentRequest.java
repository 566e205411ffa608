package io.greenlane.inspection.worklist;

import org.jspecify.annotations.Nullable;

/**
 * To whom a supervisor gives a case.
 *
 * @param officer subject of the officer's token
 * @param reason needed where the case is taken from another officer
 */
record AssignmentRequest(@Nullable String officer, @Nullable String reason) {}
