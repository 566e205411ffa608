package io.greenlane.riskscoring.sampling;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What the lots of one day are drawn with. */
final class DaySecret {

    private static final String HMAC = "HmacSHA256";
    private static final int UNUSED_BITS = Long.SIZE - 53;
    private static final double STEP = 0x1.0p-53;

    private final String keyId;
    private final byte[] secret;

    DaySecret(String keyId, byte[] secret) {
        this.keyId = keyId;
        this.secret = secret.clone();
    }

    /** Names it without telling it. */
    String keyId() {
        return keyId;
    }

    /** SHA-256 of it, in hexadecimal: published before the day, checked once the secret is told. */
    String commitment() {
        return HexFormat.of().formatHex(sha256(secret));
    }

    /** The secret itself, in hexadecimal; for auditors, after the day. */
    String told() {
        return HexFormat.of().formatHex(secret);
    }

    Lot lotOf(String mrn, String purpose) {
        // An MRN has 18 characters, so nothing need part it from the purpose.
        long bits = ByteBuffer.wrap(hmac(secret, mrn + purpose)).getLong();
        return new Lot(keyId, (bits >>> UNUSED_BITS) * STEP);
    }

    static byte[] hmac(byte[] key, String message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", impossible);
        }
    }

    static byte[] sha256(byte[] message) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
