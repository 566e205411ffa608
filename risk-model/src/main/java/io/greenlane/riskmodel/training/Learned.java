package io.greenlane.riskmodel.training;

import io.greenlane.riskmodel.table.Example;
import java.util.Arrays;
import java.util.List;

/** What inspections found of examples, as arrays beside the rows of their numbers; taken as they are. */
final class Learned {

    private final boolean[] violation;
    private final double[] weight;

    Learned(boolean[] violation, double[] weight) {
        this.violation = violation;
        this.weight = weight;
    }

    /** Of those that were inspected, in their order. */
    static Learned of(List<Example> examples) {
        List<Example> inspected = examples.stream().filter(Example::isInspected).toList();
        boolean[] violation = new boolean[inspected.size()];
        double[] weight = new double[violation.length];
        for (int index = 0; index < violation.length; index++) {
            violation[index] = inspected.get(index).violation();
            weight[index] = inspected.get(index).weight();
        }
        return new Learned(violation, weight);
    }

    boolean[] violation() {
        return violation;
    }

    double[] weight() {
        return weight;
    }

    Learned and(Learned later) {
        boolean[] allViolation = Arrays.copyOf(violation, violation.length + later.violation.length);
        System.arraycopy(later.violation, 0, allViolation, violation.length, later.violation.length);
        double[] allWeight = Arrays.copyOf(weight, weight.length + later.weight.length);
        System.arraycopy(later.weight, 0, allWeight, weight.length, later.weight.length);
        return new Learned(allViolation, allWeight);
    }
}
