package io.greenlane.riskscoring.sampling;

import io.greenlane.riskscoring.edition.RefusedDataException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Draws lots. The lot of a declaration is HMAC-SHA-256(secret of its day of lodgement, MRN ‖ purpose), so nobody without
 * the secret foresees it, everybody with it can repeat it, and all versions of a declaration share it. The secret of a day
 * is derived from the master key; its SHA-256 is the commitment that binds us before the day begins.
 */
public final class DrawSecrets {

    /** The purpose of the control draw. */
    public static final String CONTROL = "control";

    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int FINGERPRINT_BYTES = 4;
    private static final int UNUSED_BITS = Long.SIZE - 53;
    private static final double STEP = 0x1.0p-53;

    /** Lodgements come from a few days around today; old ones are derived again. */
    private static final int DAYS_REMEMBERED = 400;

    private final byte[] master;
    private final String fingerprint;
    private final Map<LocalDate, DaySecret> days = new ConcurrentHashMap<>();

    private static final class DaySecret {
        private final String keyId;
        private final byte[] secret;

        private DaySecret(String keyId, byte[] secret) {
            this.keyId = keyId;
            this.secret = secret;
        }
    }

    DrawSecrets(byte[] master) {
        if (master.length != KEY_BYTES) {
            throw new RefusedDataException(
                    "GREENLANE_DRAW_KEY must hold " + KEY_BYTES + " bytes in base64, but holds " + master.length + ".");
        }
        this.master = master.clone();
        this.fingerprint = HexFormat.of().formatHex(sha256(master), 0, FINGERPRINT_BYTES);
    }

    /**
     * Takes the master key from a setting.
     *
     * @throws RefusedDataException when it is absent or not 32 bytes in base64
     */
    public static DrawSecrets fromBase64(String key) {
        if (key.isBlank()) {
            throw new RefusedDataException(
                    "GREENLANE_DRAW_KEY is not set: the control draw needs a secret of 32 bytes in base64.");
        }
        try {
            return new DrawSecrets(Base64.getDecoder().decode(key.strip()));
        } catch (IllegalArgumentException notBase64) {
            throw new RefusedDataException("GREENLANE_DRAW_KEY is not base64.", notBase64);
        }
    }

    /**
     * The lot of a declaration.
     *
     * @param lodgedOn day of lodgement (UTC) of the first version
     * @param purpose each random selection draws its own lot
     */
    public Lot lotOf(String mrn, LocalDate lodgedOn, String purpose) {
        DaySecret day = of(lodgedOn);
        // An MRN has 18 characters, so nothing need part it from the purpose.
        long bits = ByteBuffer.wrap(hmac(day.secret, mrn + purpose)).getLong();
        return new Lot(day.keyId, (bits >>> UNUSED_BITS) * STEP);
    }

    /** Names a day's secret without telling it. */
    public String keyId(LocalDate day) {
        return of(day).keyId;
    }

    /** SHA-256 of a day's secret, in hexadecimal: published before the day, checked once the secret is told. */
    public String commitment(LocalDate day) {
        return HexFormat.of().formatHex(sha256(of(day).secret));
    }

    private DaySecret of(LocalDate day) {
        DaySecret known = days.get(day);
        if (known != null) {
            return known;
        }
        if (days.size() >= DAYS_REMEMBERED) {
            days.clear();
        }
        DaySecret derived = new DaySecret(day + "." + fingerprint, hmac(master, "draw/" + day));
        days.put(day, derived);
        return derived;
    }

    private static byte[] hmac(byte[] key, String message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", impossible);
        }
    }

    private static byte[] sha256(byte[] message) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
