package io.greenlane.declaration.tracking;

import io.greenlane.chassis.paging.Cursor;
import io.greenlane.declaration.lifecycle.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which declarations a list holds.
 *
 * @param hs beginning of a commodity code
 * @param from earliest moment of lodgement, included
 * @param to latest moment of lodgement, excluded
 * @param q beginning of an MRN, LRN, container or transport document
 * @param party whose declarations: the trader who asks, or the one an officer asks for
 * @param after the last item seen
 */
record DeclarationFilter(
        @Nullable Status status,
        @Nullable String hs,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String q,
        @Nullable String party,
        @Nullable String lane,
        @Nullable String office,
        @Nullable Cursor after) {}
