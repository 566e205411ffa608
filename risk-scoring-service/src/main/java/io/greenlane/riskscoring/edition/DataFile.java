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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

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
            T content = STRICT.readValue(text, type);
            refuseNothing(what, STRICT.readTree(text), "");
            return new DataFile<>(text, hashOf(text), content);
        } catch (JacksonException malformed) {
            refuseNothing(what, treeOf(text), "");
            String path = pathOf(malformed);
            throw new RefusedDataException(
                    what + " is malformed: " + Malformed.inWords(malformed) + " (line "
                            + malformed.getLocation().getLineNr() + (path.isEmpty() ? "" : ", at " + path) + ")",
                    path,
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

    /** A list holds things; a null in one is told where it stands rather than by what it breaks. */
    private static void refuseNothing(String what, JsonNode node, String path) {
        if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                String place = path + "[" + index + "]";
                if (node.get(index).isNull()) {
                    throw new RefusedDataException(what + " is malformed: " + place + " is null", place, null);
                }
                refuseNothing(what, node.get(index), place);
            }
        }
        node.properties()
                .forEach(field ->
                        refuseNothing(what, field.getValue(), (path.isEmpty() ? "" : path + ".") + field.getKey()));
    }

    private static JsonNode treeOf(String text) {
        try {
            return STRICT.readTree(text);
        } catch (JacksonException noJson) {
            return JsonNodeFactory.instance.nullNode();
        }
    }

    private static String pathOf(JacksonException malformed) {
        String path = malformed.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path;
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
