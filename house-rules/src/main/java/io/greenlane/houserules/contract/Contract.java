package io.greenlane.houserules.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * One event's contract: {@code contracts/<producer>/<event>.v<n>.schema.json} and the example beside it. The producer's
 * test writes the example ({@link #isWrittenBy}), every consumer's test reads it into its own record
 * ({@link #readAs}).
 *
 * @param producer the folder, such as {@code declaration-service}
 * @param event name and version of the file, such as {@code lodged.v1}
 */
public record Contract(String producer, String event) {

    // Never fetched: example is a reserved domain, and the files lie on the class path.
    private static final String IDS = "https://greenlane.example/contracts/";
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaIdResolvers(ids -> ids.mapPrefix(IDS, "classpath:contracts/")));
    private static final JsonMapper JSON = JsonMapper.shared();

    public static Contract of(String producer, String event) {
        return new Contract(producer, event);
    }

    /** The example file's text. */
    public String example() {
        return new String(read(examplePath()), StandardCharsets.UTF_8);
    }

    /** The example file as a tree. */
    public JsonNode exampleTree() {
        return JSON.readTree(read(examplePath()));
    }

    /** The example read into the consumer's own record by the consumer's own mapper. */
    public <T> T readAs(Class<T> type, ObjectMapper mapper) {
        return mapper.readValue(read(examplePath()), type);
    }

    /** The example read into the consumer's own record; fields it doesn't declare are ignored, as in production. */
    public <T> T readAs(Class<T> type) {
        return readAs(type, JSON);
    }

    /** Asserts that the producer's event, written by its mapper, is valid and is the example, field for field. */
    public void isWrittenBy(Object event, ObjectMapper mapper) {
        String written = mapper.writeValueAsString(event);
        isKeptBy(written);
        assertThat(JSON.readTree(written))
                .as("%s writes %s", event.getClass().getSimpleName(), examplePath())
                .isEqualTo(exampleTree());
    }

    /** Asserts that the JSON is valid against the schema; the failure lists everything that is wrong. */
    public void isKeptBy(String json) {
        assertThat(violations(json)).as("violations of %s", schemaPath()).isEmpty();
    }

    /** Asserts that the JSON is valid against the schema; the failure lists everything that is wrong. */
    public void isKeptBy(byte[] json) {
        isKeptBy(new String(json, StandardCharsets.UTF_8));
    }

    /** What is wrong with the JSON, one sentence each; empty when it is valid. */
    public List<String> violations(String json) {
        return schema()
                .validate(
                        JSON.readTree(json),
                        execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private Schema schema() {
        return SCHEMAS.getSchema(SchemaLocation.of(IDS + producer + "/" + event + ".schema.json"));
    }

    private String examplePath() {
        return "contracts/" + producer + "/" + event + ".example.json";
    }

    private String schemaPath() {
        return "contracts/" + producer + "/" + event + ".schema.json";
    }

    private static byte[] read(String path) {
        try (InputStream file = Contract.class.getClassLoader().getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalArgumentException("No contract at " + path);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The contract can't be read: " + path, e);
        }
    }
}
