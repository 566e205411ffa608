package io.greenlane.riskscoring.sampling;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What a declaration drew for one purpose.
 *
 * @param keyId day of the secret and fingerprint of the master key it was made from
 * @param value evenly spread over [0, 1), in steps of 2^-53
 */
public record Lot(String keyId, double value) {

    private static final int UNUSED_BITS = 11;
    private static final double STEP = 0x1.0p-53;

    /** A lot of its own for each of many choices that have one secret in common: evenly spread again, by SHA-256. */
    public Lot forChoice(String name) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(Double.BYTES).putDouble(value).array());
            byte[] hash = digest.digest(name.getBytes(StandardCharsets.UTF_8));
            return new Lot(keyId, (ByteBuffer.wrap(hash).getLong() >>> UNUSED_BITS) * STEP);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** Whether it is among the share that is selected, 0 to 1. */
    public boolean isDrawnAt(BigDecimal rate) {
        return value < rate.doubleValue();
    }
}
