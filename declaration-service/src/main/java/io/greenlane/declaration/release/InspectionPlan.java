package io.greenlane.declaration.release;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What is read of inspection-service's plans, as far as the port has to know. */
sealed interface InspectionPlan {

    UUID caseId();

    String mrn();

    /** Whether it takes the place of what an earlier plan said; the same message twice does not. */
    int planVersion();

    Optional<Slot> slot();

    /** The goods are to be in a bay at a time. */
    record Planned(
            UUID caseId, String mrn, int planVersion, String zone, String bay, String bayKind, Instant from, Instant to)
            implements InspectionPlan {
        @Override
        public Optional<Slot> slot() {
            return Optional.of(new Slot(zone, bay, bayKind, from, to));
        }
    }

    /** There is no bay for the goods any more. */
    record PlanWithdrawn(UUID caseId, String mrn, int planVersion) implements InspectionPlan {
        @Override
        public Optional<Slot> slot() {
            return Optional.empty();
        }
    }
}
