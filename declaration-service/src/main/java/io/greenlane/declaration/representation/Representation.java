package io.greenlane.declaration.representation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An importer's word that somebody may lodge for it.
 *
 * @param validUntil the last day, absent for without end
 */
record Representation(
        UUID id,
        String importer,
        String representative,
        @Nullable LocalDate validUntil,
        Instant grantedAt) {}
