package io.greenlane.inspection.documentary;

import org.jspecify.annotations.Nullable;

/**
 * An assessment as it is sent; words are checked against their code lists later, so that all that is wrong is told at once.
 *
 * @param version of the declaration whose papers were looked at; absent for the latest
 * @param answerWithinDays days the trader has to bring other papers; where papers are not accepted
 */
record AssessmentRequest(
        @Nullable String outcome,
        @Nullable String reason,
        @Nullable String messageToTrader,
        @Nullable Integer answerWithinDays,
        @Nullable Integer version) {}
