package io.greenlane.chassis.messaging;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Makes a stranger's text and time such that PostgreSQL can keep them, whatever they are: what records a failure must
 * not fail itself.
 */
final class Keepable {

    private static final int LONGEST_REASON = 2_000;

    /** In UTF-8 at most 1,020 bytes, well below the 2,704 that a btree index takes. */
    private static final int LONGEST_KEY = 255;

    private static final int KEPT_OF_A_LONG_KEY = 180;
    private static final char REPLACEMENT = '\ufffd';
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private Keepable() {}

    static String reason(String text) {
        return clean(shortened(text, LONGEST_REASON));
    }

    /** The key as it is or, where it cannot be kept, its readable start and its digest, so that keys stay distinct. */
    static String key(String key) {
        if (key.length() <= LONGEST_KEY && clean(key).equals(key)) {
            return key;
        }
        return clean(shortened(key, KEPT_OF_A_LONG_KEY)) + "#" + digest(key);
    }

    static Instant time(Instant time) {
        return time.isBefore(EARLIEST) ? EARLIEST : time.isAfter(LATEST) ? LATEST : time;
    }

    /** PostgreSQL's text holds no NUL, and UTF-8 no half of a surrogate pair. */
    private static String clean(String text) {
        return text.codePoints()
                .map(point -> point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
                        ? REPLACEMENT
                        : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private static String digest(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
