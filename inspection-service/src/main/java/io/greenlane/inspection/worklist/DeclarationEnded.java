package io.greenlane.inspection.worklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the work list reads of a declaration's end, and of a refusal that does not stand. */
sealed interface DeclarationEnded {

    String mrn();

    /** Absent where the declaration is alive again. */
    @Nullable
    DeclarationEnding ending();

    /** The goods are to be decided on as before. */
    record RefusalLifted(String mrn) implements DeclarationEnded {
        @Override
        public @Nullable DeclarationEnding ending() {
            return null;
        }
    }

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
