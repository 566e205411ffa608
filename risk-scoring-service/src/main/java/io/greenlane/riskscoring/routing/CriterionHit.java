package io.greenlane.riskscoring.routing;

import io.greenlane.riskscoring.balance.Lane;
import java.math.BigDecimal;

/**
 * A criterion that matched.
 *
 * @param itemNumber the first item that did
 * @param rate share of its matches that it selects, above 0 and at most 1
 * @param drawn whether it selected this one
 * @param lane where it sends what it selects
 */
record CriterionHit(String code, int itemNumber, BigDecimal rate, boolean drawn, Lane lane) {}
