package io.greenlane.houserules.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class AsyncApiTest {

    private static final JsonNode API = read();

    private static JsonNode read() {
        try (InputStream file = AsyncApiTest.class.getClassLoader().getResourceAsStream("contracts/asyncapi.yaml")) {
            return new YAMLMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyTopicOfThePlatformIsAChannel() {
        assertThat(API.get("asyncapi").asString()).isEqualTo("3.0.0");
        assertThat(API.get("channels").values().stream()
                        .map(channel -> channel.get("address").asString()))
                .containsExactlyInAnyOrder(
                        "declarations",
                        "routing-decisions",
                        "inspection-results",
                        "inspection-capacity",
                        "compliance-profiles",
                        "port-movements",
                        "release-orders",
                        "port-alarms",
                        "device-readings",
                        "audit-records",
                        "dead-letter-counts",
                        "{topic}.dlt");
    }

    @Test
    void everyExampleIsAMessageAndEveryMessageHasItsSchemaAndExample() throws IOException {
        Set<String> schemas = new TreeSet<>();
        Set<String> examples = new TreeSet<>();
        messages().values().forEach(message -> {
            schemas.add(fileOf(message.at("/payload/schema/$ref"), ".schema.json"));
            examples.add(fileOf(message.get("x-example"), ".example.json"));
        });

        assertThat(examples).isEqualTo(ContractsTest.files("example"));
        assertThat(schemas).isEqualTo(examples);
    }

    @Test
    void aMessageIsNamedByItsTypeOnTheWireAndCarriesTheCloudEventHeaders() {
        messages().forEach((name, message) -> {
            assertThat(message.get("name").asString()).isEqualTo(name).matches("[a-z-]+\\.[a-z-]+\\.v[1-9]");
            assertThat(message.at("/traits/0/$ref").asString()).isEqualTo("#/components/messageTraits/cloudEvent");
            assertThat(message.at("/bindings/kafka/key/description").asString()).isNotEmpty();
        });
    }

    @Test
    void everyMessageTravelsOnExactlyOneTopicAndEveryReadOnesMayBeADeadLetter() {
        List<String> travelling = new ArrayList<>();
        Set<String> read = new TreeSet<>();
        Set<String> readTopics = new TreeSet<>();
        API.get("channels").properties().forEach(channel -> {
            if (!channel.getKey().equals("deadLetters")) {
                Set<String> here = fieldNames(channel.getValue().get("messages"));
                travelling.addAll(here);
                if (isReadByAService(channel.getKey())) {
                    read.addAll(here);
                    readTopics.add(channel.getValue().get("address").asString());
                }
            }
        });
        JsonNode deadLetters = API.at("/channels/deadLetters");

        assertThat(travelling).containsExactlyInAnyOrderElementsOf(messages().keySet());
        assertThat(fieldNames(deadLetters.get("messages"))).isEqualTo(read);
        assertThat(deadLetters.at("/parameters/topic/enum").values().stream().map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(readTopics);
    }

    @Test
    void onlyWhatIsToldInFullIsCompacted() {
        API.get("channels").values().stream()
                .filter(channel -> channel.at("/bindings/kafka").has("topicConfiguration"))
                .forEach(channel -> {
                    String policy = channel.at("/bindings/kafka/topicConfiguration/cleanup.policy/0")
                            .asString();
                    boolean inFull = Set.of("compliance-profiles", "inspection-capacity", "dead-letter-counts")
                            .contains(channel.get("address").asString());
                    assertThat(policy).isEqualTo(inFull ? "compact" : "delete");
                });
    }

    @Test
    void everyReferenceInsideTheFileLeadsSomewhere() {
        for (JsonNode reference : API.findValues("$ref")) {
            String to = reference.asString();
            if (to.startsWith("#")) {
                assertThat(API.at(to.substring(1)).isMissingNode()).as(to).isFalse();
            }
        }
    }

    private static boolean isReadByAService(String channel) {
        return API.get("operations").properties().stream()
                .filter(operation -> !operation.getKey().startsWith("port."))
                .map(Map.Entry::getValue)
                .anyMatch(operation -> operation.get("action").asString().equals("receive")
                        && operation.at("/channel/$ref").asString().equals("#/channels/" + channel));
    }

    private static Map<String, JsonNode> messages() {
        Map<String, JsonNode> messages = new TreeMap<>();
        API.at("/components/messages")
                .properties()
                .forEach(message -> messages.put(message.getKey(), message.getValue()));
        return messages;
    }

    private static Set<String> fieldNames(JsonNode node) {
        return new TreeSet<>(node.propertyNames());
    }

    private static String fileOf(JsonNode reference, String suffix) {
        String path = reference.asString();
        assertThat(path).startsWith("./").endsWith(suffix);
        return path.substring(2, path.length() - suffix.length());
    }
}
