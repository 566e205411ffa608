package io.greenlane.declaration.tracking;

import io.greenlane.chassis.paging.Cursor;
import io.greenlane.declaration.lifecycle.Status;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which declarations a list holds.
 *
 * @param statuses any of these; empty: any
 * @param hs beginning of a commodity code
 * @param container number of a container the goods travel in
 * @param from earliest moment of lodgement, included
 * @param to latest moment of lodgement, excluded
 * @param q beginning of an MRN, LRN, container or transport document
 * @param party whose declarations: the trader who asks, or the one an officer asks for
 * @param after the last item seen
 */
record DeclarationFilter(
        Set<Status> statuses,
        @Nullable String hs,
        @Nullable String container,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String q,
        @Nullable String party,
        @Nullable String lane,
        @Nullable String office,
        @Nullable Cursor after) {}
