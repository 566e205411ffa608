package io.greenlane.journeys.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docker-compose.yml must be told is explained in .env.example and made by deploy/make-env.sh. */
class SettingsTest {

    private static final String DEMO_PASSWORD = "GREENLANE_DEMO_PASSWORD";

    @TempDir
    private Path folder;

    private Path file = Path.of(".env");

    @BeforeEach
    void makeThem() throws Exception {
        file = folder.resolve(".env");
        EnvironmentScript.makes(file);
    }

    @Test
    void everyVariableIsNamedInTheExampleWithASentenceAndWithoutAValue() {
        Map<String, String> example = RepositoryFiles.assignments(RepositoryFiles.path(".env.example"));
        assertThat(example.keySet()).isEqualTo(Composition.demands().keySet());
        assertThat(example.values()).allMatch(String::isEmpty);
        List<String> lines = RepositoryFiles.text(".env.example").lines().toList();
        example.keySet()
                .forEach(name -> assertThat(lines.get(lines.indexOf(name + "=") - 1))
                        .as(name)
                        .matches("# [A-Z].{20,}\\."));
    }

    @Test
    void everyVariableIsMadeAndEverySecretIsRandom() throws Exception {
        Map<String, String> made = RepositoryFiles.assignments(file);
        assertThat(made.keySet()).isEqualTo(Composition.demands().keySet());
        Path second = folder.resolve("second.env");
        EnvironmentScript.makes(second);
        Map<String, String> others = RepositoryFiles.assignments(second);

        Map<String, String> secrets = new TreeMap<>(made);
        secrets.keySet().removeIf(name -> !name.matches(".*(PASSWORD|KEY|SECRET)") || name.equals(DEMO_PASSWORD));
        assertThat(secrets).hasSize(8);
        assertThat(Set.copyOf(secrets.values())).hasSize(8);
        secrets.forEach((name, secret) ->
                assertThat(secret).as(name).hasSizeGreaterThanOrEqualTo(32).isNotEqualTo(others.get(name)));
        assertThat(Base64.getDecoder().decode(made.getOrDefault("GREENLANE_DRAW_KEY", "")))
                .hasSize(32);
    }

    @Test
    void thereAreDemoUsersOnlyWhereTheyWereAskedFor() throws Exception {
        assertThat(RepositoryFiles.assignments(file)).containsEntry(DEMO_PASSWORD, "");
        Path demo = folder.resolve("demo.env");

        assertThat(EnvironmentScript.run("--demo", demo.toString()).exitCode()).isZero();
        assertThat(RepositoryFiles.assignments(demo).getOrDefault(DEMO_PASSWORD, ""))
                .hasSize(32);
    }

    @Test
    void onlyTheOwnerCanReadThem() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void thoseInUseAreNeverOverwritten() throws Exception {
        String before = RepositoryFiles.text(file);

        EnvironmentScript.Run run = EnvironmentScript.run(file.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains("exists and is left alone");
        assertThat(RepositoryFiles.text(file)).isEqualTo(before);
        assertThat(folder).isDirectoryNotContaining(left -> left.toString().endsWith(".new"));
    }

    @Test
    void composeRefusesToStartWithASentenceWhenOneIsMissing() {
        Composition.demands().values().forEach(demand -> {
            assertThat(demand.refusal()).as(demand.name()).isNotNull().startsWith("see .env.example; ");
            assertThat(demand.mayBeEmpty())
                    .as(demand.name())
                    .isEqualTo(demand.name().equals(DEMO_PASSWORD));
        });
    }
}
