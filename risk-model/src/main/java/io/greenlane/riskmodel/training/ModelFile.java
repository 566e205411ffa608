package io.greenlane.riskmodel.training;

import io.greenlane.riskmodel.evaluation.Spread;
import io.greenlane.riskmodel.feature.Features;
import io.greenlane.riskmodel.feature.Memory;
import io.greenlane.riskmodel.table.Layout;
import io.greenlane.riskmodel.table.RefusedTableException;
import io.greenlane.riskmodel.tree.TreeText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A model as a file: JSON with the SHA-256 of what it says, so that a file that was cut off or changed is told from one
 * that was written here.
 */
public final class ModelFile {

    private static final String FORMAT = "greenlane-risk-model-1";
    private static final JsonMapper JSON = JsonMapper.shared();

    private ModelFile() {}

    private record Envelope(
            @Nullable String format,
            @Nullable String sha256,
            @Nullable String model) {}

    private record Body(
            Layout layout,
            LocalDate learntUntil,
            int rows,
            String trees,
            List<Double> scores,
            List<Double> probabilities,
            double threshold,
            @Nullable Memory memory,
            @Nullable Spread spread) {}

    public static void write(Path file, Model model) throws IOException {
        Files.writeString(file, text(model) + "\n");
    }

    /** A model as text. */
    public static String text(Model model) {
        String body = JSON.writeValueAsString(new Body(
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
    public static Model read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new RefusedTableException("NO_MODEL", "There is no model in " + file + "; train one (train --csv).");
        }
        return read(file.toString(), Files.readString(file));
    }

    /**
     * Reads a model.
     *
     * @param where names the text in a refusal
     * @throws RefusedTableException for a text that is no model of ours, or not as it was written
     */
    public static Model read(String where, String text) {
        Envelope envelope;
        try {
            envelope = JSON.readValue(text, Envelope.class);
        } catch (JacksonException malformed) {
            throw new RefusedTableException(
                    "CORRUPT_MODEL",
                    "The model in " + where + " can't be read: " + malformed.getOriginalMessage()
                            + "; take it from where it was written, or train it anew.");
        }
        String body = envelope.model();
        if (!FORMAT.equals(envelope.format()) || body == null) {
            throw new RefusedTableException(
                    "FOREIGN_MODEL", "What is in " + where + " is no model of the format " + FORMAT + "; train one.");
        }
        if (!sha256(body).equals(envelope.sha256())) {
            throw new RefusedTableException(
                    "CORRUPT_MODEL",
                    "The model in " + where + " is not as it was written (its SHA-256 differs); take it from where it"
                            + " was written, or train it anew.");
        }
        return model(where, JSON.readValue(body, Body.class));
    }

    private static Model model(String where, Body body) {
        int features = new Features(body.layout).size();
        int looked = TreeText.read(body.trees).features();
        if (features != looked) {
            throw new RefusedTableException(
                    "FOREIGN_MODEL",
                    "The trees in " + where + " look at " + looked + " numbers, but its layout has " + features
                            + "; train it anew.");
        }
        return new Model(
                body.layout,
                body.learntUntil,
                body.rows,
                body.trees,
                Calibration.between(array(body.scores), array(body.probabilities)),
                body.threshold,
                body.memory,
                body.spread);
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
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
