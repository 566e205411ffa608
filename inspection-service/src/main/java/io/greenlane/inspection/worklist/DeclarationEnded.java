package io.greenlane.inspection.worklist;

import java.time.Instant;

/** What the work list reads of a declaration's end. */
sealed interface DeclarationEnded {

    String mrn();

    DeclarationEnding ending();

    /** The trader has withdrawn it. */
    record Cancelled(String mrn, Instant cancelledAt) implements DeclarationEnded {
        @Override
        public DeclarationEnding ending() {
            return new DeclarationEnding(DeclarationEnding.Kind.CANCELLED, cancelledAt);
        }
    }

    /** The goods are the importer's: a decision to examine them came too late. */
    record Released(String mrn, Instant releasedAt) implements DeclarationEnded {
        @Override
        public DeclarationEnding ending() {
            return new DeclarationEnding(DeclarationEnding.Kind.RELEASED, releasedAt);
        }
    }

    /** The goods may not enter. */
    record Refused(String mrn, Instant refusedAt) implements DeclarationEnded {
        @Override
        public DeclarationEnding ending() {
            return new DeclarationEnding(DeclarationEnding.Kind.REFUSED, refusedAt);
        }
    }
}
