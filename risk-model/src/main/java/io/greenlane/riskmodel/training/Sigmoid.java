package io.greenlane.riskmodel.training;

/**
 * Probability = 1 ÷ (1 + e^−(slope · raw + shift)), fitted to weighted examples by Newton's method with Platt's targets (Platt
 * 1999; Lin, Lin and Weng 2007): two numbers, which few violations are enough for.
 *
 * @param slope never below 0, so that a higher score is never the less probable
 */
record Sigmoid(double slope, double shift) {

    private static final int ROUNDS = 100;
    private static final double ENOUGH = 1e-9;
    private static final double RIDGE = 1e-9;
    private static final double LEAST_STEP = 1e-10;

    static Sigmoid of(double[] raw, boolean[] violation, double[] weight) {
        double violations = 0;
        double others = 0;
        for (int index = 0; index < raw.length; index++) {
            violations += violation[index] ? weight[index] : 0;
            others += violation[index] ? 0 : weight[index];
        }
        double[] target = new double[raw.length];
        for (int index = 0; index < raw.length; index++) {
            target[index] = violation[index] ? (violations + 1) / (violations + 2) : 1 / (others + 2);
        }
        Sigmoid flat = new Sigmoid(0, Math.log((violations + 1) / (others + 1)));
        Sigmoid fitted = flat.fitted(raw, target, weight);
        return fitted.slope >= 0 ? fitted : flat;
    }

    double probabilityOf(double score) {
        return 1 / (1 + Math.exp(-(slope * score + shift)));
    }

    private Sigmoid fitted(double[] raw, double[] target, double[] weight) {
        Sigmoid best = this;
        double loss = best.loss(raw, target, weight);
        for (int round = 0; round < ROUNDS; round++) {
            double bySlope = 0;
            double byShift = 0;
            double slopeTwice = RIDGE;
            double shiftTwice = RIDGE;
            double both = 0;
            for (int index = 0; index < raw.length; index++) {
                double probability = best.probabilityOf(raw[index]);
                double apart = weight[index] * (probability - target[index]);
                double spread = weight[index] * probability * (1 - probability);
                bySlope += apart * raw[index];
                byShift += apart;
                slopeTwice += spread * raw[index] * raw[index];
                shiftTwice += spread;
                both += spread * raw[index];
            }
            double determinant = slopeTwice * shiftTwice - both * both;
            double slopeStep = (shiftTwice * bySlope - both * byShift) / determinant;
            double shiftStep = (slopeTwice * byShift - both * bySlope) / determinant;
            double share = 1;
            Sigmoid next = best;
            double nextLoss = loss;
            while (share > LEAST_STEP) {
                next = new Sigmoid(best.slope - share * slopeStep, best.shift - share * shiftStep);
                nextLoss = next.loss(raw, target, weight);
                if (nextLoss < loss) {
                    break;
                }
                share /= 2;
            }
            if (!(nextLoss < loss - ENOUGH)) {
                return best;
            }
            best = next;
            loss = nextLoss;
        }
        return best;
    }

    private double loss(double[] raw, double[] target, double[] weight) {
        double loss = 0;
        for (int index = 0; index < raw.length; index++) {
            double logOdds = slope * raw[index] + shift;
            double softplus = logOdds > 0 ? logOdds + Math.log1p(Math.exp(-logOdds)) : Math.log1p(Math.exp(logOdds));
            loss += weight[index] * (softplus - target[index] * logOdds);
        }
        return loss;
    }
}
