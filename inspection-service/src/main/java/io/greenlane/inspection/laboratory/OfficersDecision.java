package io.greenlane.inspection.laboratory;

import io.greenlane.inspection.decisionrule.Conformity;
import java.time.Instant;

/** What an officer made of results that do not speak for themselves. */
record OfficersDecision(Conformity outcome, String reason, String decidedBy, Instant decidedAt) {}
