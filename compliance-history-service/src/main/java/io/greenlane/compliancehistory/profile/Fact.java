package io.greenlane.compliancehistory.profile;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something an enterprise did or let be seen. */
sealed interface Fact {

    /** The order in which facts count; the id decides between facts of one moment. */
    Comparator<Fact> ORDER = Comparator.comparing(Fact::at).thenComparing(Fact::id);

    UUID id();

    Instant at();

    /** Whether nothing was wrong. */
    boolean isClean();

    /**
     * The result of one inspection.
     *
     * @param severity of the worst item, 0 to 1; 0 where all conform
     * @param topic of the worst item
     * @param weight 1 / inclusion probability, truncated by the policy, at least 1
     * @param selfReported whether the enterprise had reported just this before its goods were selected
     * @param byLot whether nothing but the control draw selected the goods
     */
    record Inspection(
            UUID id,
            Instant at,
            String mrn,
            boolean conform,
            double severity,
            @Nullable String topic,
            double weight,
            boolean selfReported,
            boolean byLot)
            implements Fact {

        public Inspection {
            if (severity < 0 || severity > 1 || weight < 1) {
                throw new IllegalArgumentException(
                        "Severity " + severity + " or weight " + weight + " is out of range");
            }
        }

        @Override
        public boolean isClean() {
            return conform;
        }
    }

    /** The result of an audit that counts as inspections. */
    record Audit(UUID id, Instant at, int equivalentInspections, int violations, SizeClass sizeClass) implements Fact {

        @Override
        public boolean isClean() {
            return violations == 0;
        }
    }

    /** A corrective plan that an official accepted. */
    record Plan(UUID id, Instant at) implements Fact {

        @Override
        public boolean isClean() {
            return true;
        }
    }
}
