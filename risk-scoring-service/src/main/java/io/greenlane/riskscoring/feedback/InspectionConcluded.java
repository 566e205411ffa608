package io.greenlane.riskscoring.feedback;

import java.time.Instant;
import java.util.List;

/** What is read of an examination's end. */
record InspectionConcluded(String mrn, Outcome outcome, Instant concludedAt, Selection selection) {

    enum Outcome {
        CONFORM,
        NOT_CONFORM
    }

    record Selection(List<String> causes) {
        /** Whether nothing but the lot chose the goods: only these are a fair sample of all. */
        boolean isDrawAlone() {
            return !causes.isEmpty() && causes.stream().allMatch("CONTROL_DRAW"::equals);
        }
    }
}
