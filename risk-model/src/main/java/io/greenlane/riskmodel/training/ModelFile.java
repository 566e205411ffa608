package io.greenlane.riskmodel.training;

import io.greenlane.riskmodel.table.RefusedTableException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A model as a file: JSON with the SHA-256 of what it says, so that a file that was cut off or changed is told from one
 * that was written here.
 */
public final class ModelFile {

    private static final String FORMAT = "greenlane-risk-model-1";
    private static final long LARGEST = 256L << 20;
    private static final JsonMapper JSON = JsonMapper.shared();

    private ModelFile() {}

    private record Envelope(
            @Nullable String format,
            @Nullable String sha256,
            @Nullable String model) {}

    /** A model as text. */
    public static String text(Model model) {
        String body = JSON.writeValueAsString(new ModelBody(
                model.layout(),
                model.learntUntil(),
                model.rows(),
                model.trees(),
                Arrays.stream(model.calibration().scores()).boxed().toList(),
                Arrays.stream(model.calibration().probabilities()).boxed().toList(),
                model.threshold(),
                model.memory(),
                model.spread()));
        return JSON.writeValueAsString(new Envelope(FORMAT, sha256(body), body));
    }

    /**
     * Reads a model.
     *
     * @throws RefusedTableException for a file that is no model of ours, or not as it was written
     */
    public static Model read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new RefusedTableException("NO_MODEL", "There is no model in " + file + "; train one (train --csv).");
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw new RefusedTableException(
                        "FOREIGN_MODEL",
                        file + " is larger than a model ever is (" + LARGEST + " bytes); name the right file.");
            }
            return read(file.toString(), Files.readString(file));
        } catch (CharacterCodingException notText) {
            throw new RefusedTableException(
                    "CORRUPT_MODEL",
                    "What is in " + file + " is no text in UTF-8, as a model is; take it from where it was written, or"
                            + " train it anew.");
        } catch (IOException unreadable) {
            throw new RefusedTableException(
                    "UNREADABLE_MODEL",
                    "The model in " + file + " can't be read (" + unreadable + "); see to it that it may be.");
        }
    }

    /**
     * Reads a model.
     *
     * @param where names the text in a refusal
     * @throws RefusedTableException for a text that is no model of ours, or not as it was written
     */
    public static Model read(String where, String text) {
        Envelope envelope = parsed(where, text, Envelope.class);
        String body = envelope == null ? null : envelope.model();
        if (envelope == null || !FORMAT.equals(envelope.format()) || body == null) {
            throw new RefusedTableException(
                    "FOREIGN_MODEL", "What is in " + where + " is no model of the format " + FORMAT + "; train one.");
        }
        if (!sha256(body).equals(envelope.sha256())) {
            throw new RefusedTableException(
                    "CORRUPT_MODEL",
                    "The model in " + where + " is not as it was written (its SHA-256 differs); take it from where it"
                            + " was written, or train it anew.");
        }
        ModelBody said = parsed(where, body, ModelBody.class);
        List<String> flaws = said == null ? List.of("it says nothing") : said.flaws();
        if (said == null || !flaws.isEmpty()) {
            throw new RefusedTableException(
                    "FOREIGN_MODEL",
                    "What is in " + where + " can't be used as a model: " + String.join("; ", flaws)
                            + "; train it anew.");
        }
        return said.model();
    }

    private static <T> @Nullable T parsed(String where, String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JacksonException malformed) {
            throw new RefusedTableException(
                    "CORRUPT_MODEL",
                    "The model in " + where + " can't be read: " + malformed.getOriginalMessage() + placeOf(malformed)
                            + "; take it from where it was written, or train it anew.");
        }
    }

    private static String placeOf(JacksonException malformed) {
        String path = malformed.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "" : ", at " + path;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
