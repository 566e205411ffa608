package io.greenlane.riskscoring.feedback;

/** What is read of {@code inspection-results}, in the order of its topic: a finding that is taken back was told before. */
sealed interface InspectionFact permits InspectionConcluded, FindingOverridden {}
