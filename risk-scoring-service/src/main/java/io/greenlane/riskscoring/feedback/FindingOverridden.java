package io.greenlane.riskscoring.feedback;

import java.time.Instant;

/** What is read of an override: goods whose finding was taken back count as conform. */
record FindingOverridden(String mrn, String what, Instant overriddenAt) implements InspectionFact {

    boolean isAboutAFinding() {
        return what.equals("FINDING");
    }
}
