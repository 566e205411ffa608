package io.greenlane.riskmodel.training;

import io.greenlane.riskmodel.table.Layout;
import java.time.LocalDate;

/**
 * What was learnt, apart from the history that its numbers are made from.
 *
 * @param layout what it looks at
 * @param learntUntil the last day it learnt from
 * @param rows that it learnt from
 * @param trees as LightGBM writes them
 * @param calibration from raw score to probability
 * @param threshold the raw score from which a violation is presumed
 */
public record Model(
        Layout layout, LocalDate learntUntil, int rows, String trees, Calibration calibration, double threshold) {}
