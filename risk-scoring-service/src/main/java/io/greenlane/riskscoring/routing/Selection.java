package io.greenlane.riskscoring.routing;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How goods came to be examined, or could have.
 *
 * @param causes what sent them to examination; empty when nothing did
 * @param inclusionProbability chance of examination before the lot was drawn: 1 − Π(1 − p) over the random selections, 1
 *     when anything else asks for it
 * @param auditDraw of goods that nothing stops; absent for all others
 */
record Selection(
        List<Step> causes,
        ControlDraw controlDraw,
        BigDecimal inclusionProbability,
        @Nullable AuditDraw auditDraw) {

    /**
     * The draw that is made for every declaration.
     *
     * @param rate 0 to 1
     * @param keyId names the secret it can be repeated with
     */
    record ControlDraw(BigDecimal rate, boolean drawn, String keyId) {}

    /**
     * The draw of those who are released and audited afterwards.
     *
     * @param rate 0 to 1
     */
    record AuditDraw(BigDecimal rate, boolean drawn) {}
}
