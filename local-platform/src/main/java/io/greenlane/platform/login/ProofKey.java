package io.greenlane.platform.login;

import io.greenlane.platform.folder.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Proof key for code exchange (RFC 7636): only who asked for the code can change it for a token. */
record ProofKey(String verifier) {

    private static final int BYTES = 32;

    static ProofKey fresh() {
        return new ProofKey(Secrets.randomText(BYTES));
    }

    /** The challenge by method S256. */
    String challenge() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
