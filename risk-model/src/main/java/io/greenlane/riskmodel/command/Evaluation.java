package io.greenlane.riskmodel.command;

import java.util.Map;

/**
 * What a model reached on declarations that it never learnt from.
 *
 * @param trainRows rows learnt from
 * @param calibrationRows rows calibrated on
 * @param learntAlsoFromThese whether the rows calibrated on were learnt from afterwards: only when all are older than the test
 * @param precisionAt by per cent inspected, the share of violations among them
 * @param recallAt by per cent inspected, the share of all violations that are found
 * @param calibrationError mean distance between probability and what came, over ten groups
 * @param seconds all in all, by phase
 */
record Evaluation(
        String layout,
        int trainRows,
        int calibrationRows,
        boolean learntAlsoFromThese,
        int testRows,
        double testViolationRate,
        Map<String, Double> precisionAt,
        Map<String, Double> recallAt,
        double auc,
        double averagePrecision,
        double macroF1,
        double calibrationError,
        Map<String, Double> seconds) {}
