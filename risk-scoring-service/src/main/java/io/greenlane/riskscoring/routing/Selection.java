package io.greenlane.riskscoring.routing;

import java.math.BigDecimal;
import java.util.List;

/**
 * How goods came to be examined, or could have.
 *
 * @param causes what sent them to examination; empty when nothing did
 * @param inclusionProbability chance of examination before the lot was drawn: 1 − Π(1 − p) over the random selections, 1
 *     when anything else asks for it
 */
record Selection(List<Step> causes, ControlDraw controlDraw, BigDecimal inclusionProbability) {

    /**
     * The draw that is made for every declaration.
     *
     * @param rate 0 to 1
     * @param keyId names the secret it can be repeated with
     */
    record ControlDraw(BigDecimal rate, boolean drawn, String keyId) {}
}
