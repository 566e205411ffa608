package io.greenlane.journeys.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.platform.broker.BrokerAccount;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** deploy/compose-ports.yml opens the door that the local platform has, and deploy/port-account.sh gives the same rights. */
class PortsTest {

    private static final Tree KAFKA =
            RepositoryFiles.yaml("deploy/compose-ports.yml").getFirst().at("services", "kafka");

    @TempDir
    private Path folder;

    private Path said = Path.of("said");

    /** Stands where docker would, and writes down what it is told. */
    @BeforeEach
    void putDockerOnThePath() throws IOException {
        said = folder.resolve("said");
        Path docker = folder.resolve("docker");
        Files.writeString(docker, "#!/bin/sh\nprintf '%s\\n' \"$*\" >> '" + said + "'\n");
        Files.setPosixFilePermissions(docker, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void theDoorForOutsidersIsOpenedBesideThoseThatTheBrokerHas() {
        for (String setting :
                List.of("KAFKA_LISTENERS", "KAFKA_ADVERTISED_LISTENERS", "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP")) {
            assertThat(listed(KAFKA.at("environment", setting)))
                    .containsAll(listed(RepositoryFiles.yaml(Composition.FILE)
                            .getFirst()
                            .at("services", "kafka", "environment", setting)));
        }
        assertThat(listed(KAFKA.at("environment", "KAFKA_LISTENERS"))).contains("OUTSIDE://:9094");
        assertThat(listed(KAFKA.at("environment", "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP")))
                .contains("OUTSIDE:SASL_PLAINTEXT");
        assertThat(KAFKA.at("ports").texts())
                .singleElement()
                .asString()
                .startsWith("${GREENLANE_PUBLISH_ADDRESS:?")
                .endsWith("}:9094:9094");
    }

    @Test
    void whoComesInByItIsSubjectToTheSameRightsAsLocally() {
        String local =
                RepositoryFiles.text("local-platform/src/main/java/io/greenlane/platform/broker/KafkaBroker.java");
        Map<String, Tree> environment = KAFKA.at("environment").fields();
        List<String> rights = environment.keySet().stream()
                .filter(name -> name.matches("KAFKA_(LISTENER_NAME_OUTSIDE_|AUTHORIZER|ALLOW|SUPER).*"))
                .toList();
        assertThat(rights).hasSize(5);
        for (String name : rights) {
            String property = name.replace("KAFKA_", "")
                    .toLowerCase(java.util.Locale.ROOT)
                    .replace("___", "-")
                    .replace("_", ".");
            assertThat(local.replaceAll("\\s+", ""))
                    .as(name)
                    .contains(("settings.put(\"" + property + "\",\""
                                    + environment
                                            .getOrDefault(name, new Tree(null))
                                            .text() + "\")")
                            .replaceAll("\\s+", ""));
        }
    }

    @Test
    void aPortGetsTheRightsThatItHasLocally() throws Exception {
        assertThat(accountFor("NLRTM")).isZero();

        assertRightsOf(BrokerAccount.port("NLRTM"));
    }

    @Test
    void devicesGetTheRightsThatTheyHaveLocally() throws Exception {
        assertThat(accountFor("--devices", "NLRTM001")).isZero();

        assertRightsOf(BrokerAccount.devices("NLRTM001"));
    }

    @Test
    void whatIsNoPlaceGetsNoAccount() throws Exception {
        for (String nonsense : List.of("nlrtm", "NLRT0", "NLRTM1", "NL,RM", "")) {
            assertThat(accountFor(nonsense)).as(nonsense).isPositive();
            assertThat(accountFor("--devices", nonsense + "-")).as(nonsense).isPositive();
        }
        assertThat(said).doesNotExist();
    }

    private void assertRightsOf(BrokerAccount account) throws IOException {
        List<String> expected = new ArrayList<>();
        account.writes().forEach(topic -> expected.add("--operation Write --topic " + topic));
        account.reads().forEach(topic -> expected.add("--operation Read --topic " + topic));
        if (!account.reads().isEmpty()) {
            expected.add("--operation Read --group " + account.groups() + " --resource-pattern-type prefixed");
        }
        List<String> commands = Files.readAllLines(said);
        assertThat(commands)
                .allMatch(command -> command.contains("exec -T kafka /opt/kafka/bin/kafka-")
                        && command.contains(" --bootstrap-server kafka:9092 "));
        assertThat(commands.getFirst())
                .containsPattern("kafka-configs.sh .* --entity-name " + account.name()
                        + " --add-config SCRAM-SHA-512=\\[password=[A-Za-z0-9_-]{32}]$");
        assertThat(commands.subList(1, commands.size()))
                .allMatch(command -> command.contains(" --allow-principal User:" + account.name() + " "))
                .extracting(command -> command.replaceAll(".* (?=--operation)", ""))
                .isEqualTo(expected);
    }

    private int accountFor(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(RepositoryFiles.path("deploy/port-account.sh").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder script = new ProcessBuilder(command).redirectErrorStream(true);
        script.environment().merge("PATH", folder.toString(), (path, first) -> first + ":" + path);
        Process process = script.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(output).isNotBlank();
        return process.waitFor();
    }

    private static List<String> listed(Tree setting) {
        return Arrays.asList(setting.text().split(",", -1));
    }
}
