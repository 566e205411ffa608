package io.greenlane.riskmodel.training;

import io.greenlane.riskmodel.evaluation.Spread;
import io.greenlane.riskmodel.feature.Memory;
import io.greenlane.riskmodel.table.Layout;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was learnt.
 *
 * @param layout what it looks at
 * @param learntUntil the last day it learnt from
 * @param rows that it learnt from
 * @param trees as LightGBM writes them
 * @param calibration from raw score to probability
 * @param threshold the raw score from which a violation is presumed
 * @param memory the history that its numbers are made from; absent where whoever scores brings it along
 * @param spread of its numbers when it learnt; absent where nobody will ask for drift
 */
public record Model(
        Layout layout,
        LocalDate learntUntil,
        int rows,
        String trees,
        Calibration calibration,
        double threshold,
        @Nullable Memory memory,
        @Nullable Spread spread) {}
