package io.greenlane.compliancehistory.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every number that a profile depends on, as a dated file says it. Rates are shares between 0 and 1.
 *
 * @param confidence of the upper bound, one-sided
 * @param bucketLines rising rates; a profile's bucket is the number of lines that its expected rate reaches
 * @param inspectionClassesFrom rising counts; likewise for effective inspections
 */
record ProfilePolicy(
        String id,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        Prior prior,
        Weights weights,
        double confidence,
        Trusted trusted,
        Watched watched,
        Suspended suspended,
        List<Double> bucketLines,
        List<Integer> inspectionClassesFrom,
        Audit audit,
        SeriousCauses seriousCauses,
        SizeClassWhenUnknown sizeClassWhenUnknown) {

    ProfilePolicy {
        bucketLines = List.copyOf(bucketLines);
        inspectionClassesFrom = List.copyOf(inspectionClassesFrom);
        demand(confidence > 0.5 && confidence < 1, "confidence lies between 0.5 and 1");
        demand(isRising(bucketLines), "bucketLines rise");
        demand(isRising(inspectionClassesFrom), "inspectionClassesFrom rise");
    }

    /** What is believed of an enterprise about which nothing is known. */
    record Prior(double violationRate, double worthInspections, String assumption) {
        Prior {
            demand(violationRate > 0 && violationRate < 1, "prior.violationRate lies between 0 and 1");
            demand(worthInspections > 0, "prior.worthInspections is above 0");
        }
    }

    /** How much one inspection counts. */
    record Weights(double largest, int halfLifeDays, String source, String assumption) {
        Weights {
            demand(largest >= 1, "weights.largest is at least 1");
            demand(halfLifeDays > 0, "weights.halfLifeDays is above 0");
        }

        /** The weight of an inspection with this inclusion probability. */
        double of(BigDecimal inclusionProbability) {
            double probability = inclusionProbability.doubleValue();
            demand(probability > 0 && probability <= 1, "an inclusion probability is above 0 and at most 1");
            return Math.min(largest, 1 / probability);
        }
    }

    /** The lines of trust, for the upper bound and the effective inspections. */
    record Trusted(
            double enterBelow, double leaveAbove, double enterInspections, double leaveInspections, String assumption) {
        Trusted {
            demand(enterBelow < leaveAbove, "trusted.enterBelow lies below trusted.leaveAbove");
            demand(leaveInspections < enterInspections, "trusted.leaveInspections lies below trusted.enterInspections");
        }
    }

    /** The lines of watching, for the expected rate. */
    record Watched(double enterAbove, double leaveBelow, String assumption) {
        Watched {
            demand(leaveBelow < enterAbove, "watched.leaveBelow lies below watched.enterAbove");
        }
    }

    /** From which severity a violation suspends at once, and for how many days at least. */
    record Suspended(double severity, int days, String assumption) {
        Suspended {
            demand(severity > 0 && severity <= 1, "suspended.severity is above 0 and at most 1");
            demand(days > 0, "suspended.days is above 0");
        }
    }

    /** What an audit may count as. */
    record Audit(int mostEquivalentInspections, double violationSeverity, String assumption) {
        Audit {
            demand(mostEquivalentInspections > 0, "audit.mostEquivalentInspections is above 0");
            demand(violationSeverity > 0 && violationSeverity <= 1, "audit.violationSeverity is above 0 and at most 1");
        }
    }

    /** Causes of selection that keep an enterprise from trust until the goods are examined. */
    record SeriousCauses(Set<String> codes, String assumption) {
        SeriousCauses {
            codes = Set.copyOf(codes);
        }
    }

    /** The size that readers of a profile are told while nobody knows it. */
    record SizeClassWhenUnknown(SizeClass sizeClass, String assumption) {}

    int bucketOf(double rate) {
        return (int) bucketLines.stream().filter(line -> rate >= line).count();
    }

    int inspectionClassOf(double inspections) {
        return (int) inspectionClassesFrom.stream()
                .filter(line -> inspections >= line)
                .count();
    }

    private static <N extends Comparable<N>> boolean isRising(List<N> lines) {
        for (int index = 1; index < lines.size(); index++) {
            if (lines.get(index).compareTo(lines.get(index - 1)) <= 0) {
                return false;
            }
        }
        return !lines.isEmpty();
    }

    private static void demand(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException("The profile policy does not hold: " + sentence);
        }
    }
}
