package io.greenlane.riskscoring.edition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON file of data, as text and as what it says.
 *
 * @param hash SHA-256 of the text, in hexadecimal
 */
public record DataFile<T>(String text, String hash, T content) {

    private static final int SHORT = 8;

    /** A misspelt field in a file of law must not be passed over. */
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /**
     * Reads a file.
     *
     * @param what names the file in a refusal, such as "The policy"
     * @throws RefusedDataException when it is absent or not what it should be
     */
    public static <T> DataFile<T> read(String what, Resource file, Class<T> type) {
        try {
            return parse(what + " in " + file.getDescription(), file.getContentAsString(StandardCharsets.UTF_8), type);
        } catch (IOException absent) {
            throw new RefusedDataException(
                    what + " can't be read from " + file.getDescription() + ": " + absent.getMessage(), absent);
        }
    }

    /**
     * Reads a text.
     *
     * @param what names the text in a refusal
     * @throws RefusedDataException when it is not what it should be
     */
    public static <T> DataFile<T> parse(String what, String text, Class<T> type) {
        try {
            return new DataFile<>(text, hashOf(text), STRICT.readValue(text, type));
        } catch (JacksonException malformed) {
            throw new RefusedDataException(
                    what + " is malformed: " + malformed.getOriginalMessage() + " (line "
                            + malformed.getLocation().getLineNr() + pathOf(malformed) + ")",
                    malformed);
        }
    }

    /**
     * Reads a file and looks for flaws in what it says.
     *
     * @param flaws all that is wrong with the content, as sentences that name the path
     * @throws RefusedDataException naming the file and all that is wrong
     */
    public static <T> DataFile<T> read(
            String what, Resource file, Class<T> type, Function<? super T, List<String>> flaws) {
        DataFile<T> data = read(what, file, type);
        List<String> found = flaws.apply(data.content());
        if (!found.isEmpty()) {
            throw new RefusedDataException(
                    what + " in " + file.getDescription() + " can't be used: " + String.join("; ", found) + ".");
        }
        return data;
    }

    /** Enough of the hash to name the content in a version. */
    public String fingerprint() {
        return fingerprint(hash);
    }

    /** Enough of a hash to name the content in a version. */
    public static String fingerprint(String hash) {
        return hash.substring(0, SHORT);
    }

    private static String pathOf(JacksonException malformed) {
        String path = malformed.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return path.isEmpty() ? "" : ", at " + (path.startsWith(".") ? path.substring(1) : path);
    }

    /** SHA-256 in hexadecimal. */
    public static String hashOf(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
