package io.greenlane.platform.folder;

import io.greenlane.platform.refusal.PlatformRefusal;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import javax.crypto.KeyGenerator;
import org.jspecify.annotations.Nullable;

/** Passwords and keys, made once per data folder and readable by its owner alone. */
public final class Secrets {

    private static final int PASSWORD_BYTES = 18;
    private static final int KEY_BYTES = 32;
    private static final int DEMO_PASSWORD_BYTES = 9;

    /** What a trader's system shows to get a token. */
    public record ClientCredentials(String clientId, String clientSecret) {}

    private final Path file;
    private final Properties values = new Properties();

    private Secrets(Path file) {
        this.file = file;
    }

    /** Reads the secrets of a data folder; those not there yet are made when asked for. */
    public static Secrets of(Path dataFolder) {
        Secrets secrets = new Secrets(DataFolder.secretsFile(dataFolder));
        if (Files.exists(secrets.file)) {
            try (Reader reader = Files.newBufferedReader(secrets.file)) {
                secrets.values.load(reader);
            } catch (IOException unreadable) {
                throw new PlatformRefusal(
                        "The secrets in " + secrets.file + " cannot be read by this user.", unreadable);
            }
        }
        return secrets;
    }

    /** The password of PostgreSQL's superuser. */
    public String superuserPassword() {
        return once(
                "postgres.superuser.password",
                PASSWORD_BYTES,
                Base64.getUrlEncoder().withoutPadding());
    }

    public String databasePassword(String database) {
        return once(
                "postgres." + database + ".password",
                PASSWORD_BYTES,
                Base64.getUrlEncoder().withoutPadding());
    }

    /** What a port or a device shows the broker. */
    public String brokerPassword(String account) {
        return once(
                "kafka." + account + ".password",
                PASSWORD_BYTES,
                Base64.getUrlEncoder().withoutPadding());
    }

    /** The key of the control draw: 32 bytes in base 64. */
    public String drawKey() {
        return once("draw.key", KEY_BYTES, Base64.getEncoder());
    }

    /** What the gateway shows the identity provider when it logs people in. */
    public String consoleSecret() {
        return once("console.secret", KEY_BYTES, Base64.getUrlEncoder().withoutPadding());
    }

    /** What every demo user types at the login page. */
    public String demoPassword() {
        return once("demo.password", DEMO_PASSWORD_BYTES, Base64.getUrlEncoder().withoutPadding());
    }

    /** The registered client of an importer's own system, if there is one. */
    public synchronized Optional<ClientCredentials> client(String eori) {
        @Nullable String id = values.getProperty("client." + eori + ".id");
        @Nullable String secret = values.getProperty("client." + eori + ".secret");
        return id == null || secret == null ? Optional.empty() : Optional.of(new ClientCredentials(id, secret));
    }

    public synchronized void keepClient(String eori, ClientCredentials client) {
        values.setProperty("client." + eori + ".id", client.clientId());
        values.setProperty("client." + eori + ".secret", client.clientSecret());
        save();
    }

    /** Text that nobody guesses, made of letters, digits, minus and underscore. */
    public static String randomText(int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(bytes));
    }

    private static byte[] random(int bytes) {
        try {
            KeyGenerator generator = KeyGenerator.getInstance("HmacSHA256");
            generator.init(bytes * Byte.SIZE);
            return generator.generateKey().getEncoded();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private synchronized String once(String key, int bytes, Base64.Encoder encoding) {
        @Nullable String value = values.getProperty(key);
        if (value == null) {
            value = encoding.encodeToString(random(bytes));
            values.setProperty(key, value);
            save();
        }
        return value;
    }

    private void save() {
        StringBuilder lines = new StringBuilder();
        new TreeMap<>(values)
                .forEach((key, value) ->
                        lines.append(key).append('=').append(value).append('\n'));
        Path half = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(half);
            Files.createFile(half, forOwnerOnly());
            Files.writeString(half, lines, StandardCharsets.UTF_8);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            throw new PlatformRefusal("The secrets cannot be written to " + file + ": " + full.getMessage(), full);
        }
    }

    private static FileAttribute<?>[] forOwnerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
