package io.greenlane.identity.client;

import java.util.Base64;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/**
 * How client secrets are made and stored.
 *
 * <p>A slow hash makes up for the little a person can remember. These secrets are 256 random bits, which nobody
 * guesses at any speed, and they are checked on every token request of every trader's system: so one salted
 * HMAC-SHA-256 (PBKDF2 with one round) instead of 100 ms of bcrypt.
 */
public final class ClientSecrets {

    private static final int BYTES = 32;

    private static final StringKeyGenerator GENERATOR =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), BYTES);

    private ClientSecrets() {}

    static String next() {
        return GENERATOR.generateKey();
    }

    /** Hashes and checks client secrets; unfit for passwords that people choose. */
    public static PasswordEncoder encoder() {
        return new Pbkdf2PasswordEncoder("", 16, 1, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
    }
}
