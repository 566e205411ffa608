package io.greenlane.riskscoring.authoring;

import io.greenlane.riskscoring.criteria.Criterion;
import io.greenlane.riskscoring.criteria.NamedSet;
import org.jspecify.annotations.Nullable;

/** A criterion or a set, and why it is needed. */
record CriteriaRequest(
        @Nullable Criterion criterion,
        @Nullable NamedSet set,
        @Nullable String why) {}
