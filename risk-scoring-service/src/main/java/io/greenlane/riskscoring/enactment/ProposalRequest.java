package io.greenlane.riskscoring.enactment;

import io.greenlane.riskscoring.regulation.MeasurePack;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A proposed edition.
 *
 * @param pack the whole pack as it shall be
 * @param activeFrom first day on which decisions are made with it, UTC
 * @param why for whoever approves, and for the record
 */
record ProposalRequest(
        @Nullable MeasurePack pack,
        @Nullable LocalDate activeFrom,
        @Nullable String why) {}
