package io.greenlane.riskscoring.sampling;

import java.math.BigDecimal;

/**
 * What a declaration drew for one purpose.
 *
 * @param keyId day of the secret and fingerprint of the master key it was made from
 * @param value evenly spread over [0, 1), in steps of 2^-53
 */
public record Lot(String keyId, double value) {

    /** Whether it is among the share that is selected, 0 to 1. */
    public boolean isDrawnAt(BigDecimal rate) {
        return value < rate.doubleValue();
    }
}
