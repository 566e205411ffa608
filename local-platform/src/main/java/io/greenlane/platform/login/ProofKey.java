package io.greenlane.platform.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Proof key for code exchange (RFC 7636): only who asked for the code can change it for a token. */
record ProofKey(String verifier) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static ProofKey fresh() {
        return new ProofKey(randomText());
    }

    static String randomText() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return base64(random);
    }

    /** The challenge by method S256. */
    String challenge() {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
