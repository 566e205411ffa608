package io.greenlane.riskscoring.sampling;

import io.greenlane.riskscoring.edition.RefusedDataException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The secrets that lots are drawn with. The lot of a declaration is HMAC-SHA-256(secret of its day of lodgement, MRN ‖
 * purpose), so nobody without the secret foresees it, everybody with it can repeat it, and all versions of a declaration
 * share it. The secret of a day is derived from a master key; its SHA-256 is the commitment that binds us before the day
 * begins. Several master keys may be held: the first is that of days to come, the others are for days that were committed
 * to with them, so that a change of key at noon changes no lot of the day.
 */
final class DrawSecrets {

    private static final int KEY_BYTES = 32;
    private static final int FINGERPRINT_BYTES = 4;

    private final Map<String, byte[]> mastersByFingerprint = new LinkedHashMap<>();

    private DrawSecrets() {}

    /**
     * Takes the master keys from a setting, parted by commas.
     *
     * @throws RefusedDataException when there is none, or one is not 32 bytes in base64
     */
    static DrawSecrets fromBase64(String keys) {
        if (keys.isBlank()) {
            throw new RefusedDataException(
                    "GREENLANE_DRAW_KEY is not set: the control draw needs a secret of 32 bytes in base64.");
        }
        DrawSecrets secrets = new DrawSecrets();
        for (String key : keys.split(",", -1)) {
            byte[] master = decode(key.strip());
            secrets.mastersByFingerprint.put(
                    HexFormat.of().formatHex(DaySecret.sha256(master), 0, FINGERPRINT_BYTES), master);
        }
        return secrets;
    }

    private static byte[] decode(String key) {
        try {
            byte[] master = Base64.getDecoder().decode(key);
            if (master.length != KEY_BYTES) {
                throw new RefusedDataException("GREENLANE_DRAW_KEY must hold " + KEY_BYTES
                        + " bytes in base64, but holds " + master.length + ".");
            }
            return master;
        } catch (IllegalArgumentException notBase64) {
            throw new RefusedDataException("GREENLANE_DRAW_KEY is not base64.", notBase64);
        }
    }

    /** The secret of a day that nobody has committed to yet. */
    DaySecret of(LocalDate day) {
        Map.Entry<String, byte[]> first =
                mastersByFingerprint.entrySet().iterator().next();
        return derive(day, first.getKey(), first.getValue());
    }

    /** The secret that a key id names; empty when its master key is not held. */
    Optional<DaySecret> named(LocalDate day, String keyId) {
        return mastersByFingerprint.entrySet().stream()
                .filter(master -> keyId.equals(keyId(day, master.getKey())))
                .map(master -> derive(day, master.getKey(), master.getValue()))
                .findFirst();
    }

    private static DaySecret derive(LocalDate day, String fingerprint, byte[] master) {
        return new DaySecret(keyId(day, fingerprint), DaySecret.hmac(master, "draw/" + day));
    }

    private static String keyId(LocalDate day, String fingerprint) {
        return day + "." + fingerprint;
    }
}
