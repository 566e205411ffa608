package io.greenlane.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GenerateCommandTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theTruthIsFoundByTheReferenceOfTheDeclaration() throws IOException {
        assertThat(generate("a")).isZero();

        List<JsonNode> declarations = lines("a-declarations");
        List<JsonNode> truths = lines("a-truth");
        assertThat(declarations).hasSize(40);
        for (int i = 0; i < declarations.size(); i++) {
            assertThat(truths.get(i).path("lrn")).isEqualTo(declarations.get(i).path("lrn"));
            assertThat(truths.get(i).path("importer").asString())
                    .isEqualTo(declarations.get(i).path("importer").path("eori").asString());
        }
    }

    @Test
    void theSameCommandAtTheSameTimeWritesTheSameBytes() throws IOException {
        generate("a");
        generate("b");

        assertThat(Files.readAllBytes(folder.resolve("a-declarations")))
                .isEqualTo(Files.readAllBytes(folder.resolve("b-declarations")));
        assertThat(Files.readAllBytes(folder.resolve("a-truth")))
                .isEqualTo(Files.readAllBytes(folder.resolve("b-truth")));
    }

    @Test
    void aCommandThatIsNotUnderstoodSaysSo() {
        StringWriter errors = new StringWriter();

        int code = TradeSimulator.commandLine(InstantSource.fixed(NOW))
                .setErr(new PrintWriter(errors))
                .execute("generate", "--count", "many");

        assertThat(code).isEqualTo(2);
        assertThat(errors.toString()).contains("--count");
    }

    private int generate(String name) {
        return TradeSimulator.commandLine(InstantSource.fixed(NOW))
                .execute(
                        "generate",
                        "--count=40",
                        "--importers=20",
                        "--declarations=" + folder.resolve(name + "-declarations"),
                        "--truth=" + folder.resolve(name + "-truth"));
    }

    private List<JsonNode> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file)).stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }
}
