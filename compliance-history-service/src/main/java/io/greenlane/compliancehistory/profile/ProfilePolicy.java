package io.greenlane.compliancehistory.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every number that a profile depends on, as a dated file says it. Rates are shares between 0 and 1. */
record ProfilePolicy(
        String id,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        Prior prior,
        Weights weights,
        UpperBound upperBound,
        Trusted trusted,
        Watched watched,
        Suspended suspended,
        Buckets buckets,
        InspectionClasses inspectionClasses,
        Audit audit,
        SeriousCauses seriousCauses,
        SizeClassWhenUnknown sizeClassWhenUnknown,
        Topics topics) {

    /** The topics that every profile shows. */
    record Topics(Set<String> names, String assumption) {
        Topics {
            names = Set.copyOf(names);
        }
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

    /** How sure the upper bound is, one-sided. */
    record UpperBound(double confidence, String assumption) {
        UpperBound {
            demand(confidence > 0.5 && confidence < 1, "upperBound.confidence lies between 0.5 and 1");
        }
    }

    /** Rising rates; a profile's bucket is the number of lines that its expected rate reaches. */
    record Buckets(List<Double> lines, String assumption) {
        Buckets {
            lines = List.copyOf(lines);
            demand(isRising(lines), "buckets.lines rise");
        }
    }

    /** Rising counts; likewise for effective inspections. */
    record InspectionClasses(List<Integer> from, String assumption) {
        InspectionClasses {
            from = List.copyOf(from);
            demand(isRising(from), "inspectionClasses.from rise");
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

    /** From which severity a violation suspends at once, and for how many days at least, without and with a plan. */
    record Suspended(double severity, int days, int daysWithAcceptedPlan, String assumption) {
        Suspended {
            demand(severity > 0 && severity <= 1, "suspended.severity is above 0 and at most 1");
            demand(days > 0, "suspended.days is above 0");
            demand(
                    daysWithAcceptedPlan > 0 && daysWithAcceptedPlan <= days,
                    "suspended.daysWithAcceptedPlan is above 0 and at most suspended.days");
        }
    }

    /** How old an audit may be and what it may count as. */
    record Audit(int oldestDays, int mostEquivalentInspections, double violationSeverity, String assumption) {
        Audit {
            demand(oldestDays >= 0, "audit.oldestDays is at least 0");
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

    double confidence() {
        return upperBound.confidence;
    }

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    int bucketOf(double rate) {
        return (int) buckets.lines.stream().filter(line -> rate >= line).count();
    }

    int inspectionClassOf(double inspections) {
        return (int) inspectionClasses.from.stream()
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
