package io.greenlane.inspection.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells by its bytes what a file is, whatever it is called. */
final class Content {

    private static final int HEAD = 12;
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] RIFF = {'R', 'I', 'F', 'F'};
    private static final byte[] WEBP = {'W', 'E', 'B', 'P'};
    private static final int WEBP_AT = 8;
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};

    /** Text that a browser or a shell would carry out, were it told to. */
    private static final Pattern CARRIED_OUT = Pattern.compile(
            "<(?:!doctype|!--|\\?xml|\\?php|%|/?(?:html|head|body|script|svg|iframe|object|embed|img|a)\\b)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SCRIPT = Pattern.compile("^\\uFEFF?#!");

    private static final int CHUNK = 8192;
    private static final int OVERLAP = 64;

    private Content() {}

    /** Empty for anything that is none of the types. */
    static Optional<FileType> typeOf(Path file) throws IOException {
        byte[] head = head(file);
        if (begins(head, 0, JPEG)) {
            return Optional.of(FileType.JPEG);
        }
        if (begins(head, 0, PNG)) {
            return Optional.of(FileType.PNG);
        }
        if (begins(head, 0, RIFF) && begins(head, WEBP_AT, WEBP)) {
            return Optional.of(FileType.WEBP);
        }
        if (begins(head, 0, PDF)) {
            return Optional.of(FileType.PDF);
        }
        return isPlainText(file) ? Optional.of(FileType.TEXT) : Optional.empty();
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(HEAD);
        }
    }

    private static boolean begins(byte[] head, int at, byte[] signature) {
        return head.length >= at + signature.length
                && Arrays.equals(head, at, at + signature.length, signature, 0, signature.length);
    }

    // In pieces that overlap, so that a tag is seen wherever a piece ends.
    private static boolean isPlainText(Path file) throws IOException {
        char[] piece = new char[CHUNK];
        String before = "";
        try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (int read = text.read(piece); read >= 0; read = text.read(piece)) {
                String now = before + new String(piece, 0, read);
                if (now.chars().anyMatch(Content::isUnwritable)
                        || CARRIED_OUT.matcher(now).find()
                        || (before.isEmpty() && SCRIPT.matcher(now).find())) {
                    return false;
                }
                before = now.substring(Math.max(0, now.length() - OVERLAP));
            }
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    private static boolean isUnwritable(int character) {
        boolean layout = character == '\n' || character == '\r' || character == '\t' || character == '\f';
        return Character.isISOControl(character) && !layout;
    }
}
