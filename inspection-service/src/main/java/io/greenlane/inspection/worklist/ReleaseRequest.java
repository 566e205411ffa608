package io.greenlane.inspection.worklist;

import org.jspecify.annotations.Nullable;

/** Why a claim is released; an officer who gives back his own case need not say. */
record ReleaseRequest(@Nullable String reason) {

    static final ReleaseRequest WITHOUT_REASON = new ReleaseRequest(null);
}
