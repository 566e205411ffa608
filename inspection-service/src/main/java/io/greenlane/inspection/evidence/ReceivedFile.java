package io.greenlane.inspection.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that has come in whole and lies on the disk until this is closed: a large one costs no memory.
 *
 * @param contentHash SHA-256, in hexadecimal
 * @param type by its content; empty for what is none of the types
 */
record ReceivedFile(Path path, long sizeBytes, String contentHash, Optional<FileType> type) implements AutoCloseable {

    static ReceivedFile from(InputStream body) throws IOException {
        Path path = Files.createTempFile("evidence", null);
        @Nullable Path unfinished = path;
        try {
            MessageDigest digest = sha256();
            try (var counted = new DigestInputStream(body, digest);
                    var file = Files.newOutputStream(path)) {
                counted.transferTo(file);
            }
            var received = new ReceivedFile(
                    path, Files.size(path), HexFormat.of().formatHex(digest.digest()), Content.typeOf(path));
            unfinished = null;
            return received;
        } finally {
            if (unfinished != null) {
                Files.deleteIfExists(unfinished);
            }
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
