package io.greenlane.houserules.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ContractsTest {

    private static final Set<String> PARTS_OF_OTHERS =
            Set.of("declaration-service/declaration.v1", "all-services/values.v1");

    static Stream<Contract> everyEvent() throws IOException {
        return files("example").stream().map(ContractsTest::contract);
    }

    @Test
    void everyExampleHasASchemaAndEverySchemaAnExample() throws IOException {
        Set<String> described = files("schema");
        described.removeAll(PARTS_OF_OTHERS);

        assertThat(described).isNotEmpty().isEqualTo(files("example"));
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void anExampleIsValid(Contract contract) {
        contract.isKeptBy(contract.example());
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void everyFieldOfAnExampleIsDescribedByItsSchema(Contract contract) {
        JsonNode example = contract.exampleTree();
        for (List<String> field : leaves(example, List.of())) {
            String spoiled = spoil(example, field);
            assertThat(contract.violations(spoiled))
                    .as("%s with nonsense in %s", contract, field)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void aFieldOfALaterProducerIsIgnored(Contract contract) {
        ObjectNode example = (ObjectNode) contract.exampleTree();
        example.put("addedLater", "and unknown here");

        contract.isKeptBy(example.toString());
    }

    @Test
    void aBrokenContractNamesTheField() {
        Contract lodged = Contract.of("declaration-service", "lodged.v1");
        String broken = lodged.example().replace("2026-11-23T10:15:30.123Z", "2026-11-23T10:15:30.123+01:00");

        assertThatThrownBy(() -> lodged.isKeptBy(broken))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("lodgedAt");
    }

    @Test
    void aProducerThatWritesAnotherValueBreaksTheContract() {
        Contract started = Contract.of("inspection-service", "examination-started.v1");
        JsonMapper mapper = JsonMapper.shared();
        ObjectNode event = (ObjectNode) started.exampleTree();

        started.isWrittenBy(event, mapper);
        event.put("officer", "another");
        assertThatThrownBy(() -> started.isWrittenBy(event, mapper))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("examination-started.v1.example.json");
    }

    @Test
    void aConsumerReadsOnlyWhatItDeclares() {
        record Cleared(String mrn, int version) {}

        assertThat(Contract.of("declaration-service", "cleared.v1").readAs(Cleared.class))
                .isEqualTo(new Cleared("26NLK3F7Q2ZT8W4AB9", 1));
    }

    @Test
    void refusedGoodsAlwaysHaveADisposal() {
        Contract concluded = Contract.of("inspection-service", "concluded.v1");
        ObjectNode example = (ObjectNode) concluded.exampleTree();
        example.remove("disposal");
        assertThat(concluded.violations(example.toString())).isNotEmpty();

        example.put("outcome", "CONFORM");
        concluded.isKeptBy(example.toString());
    }

    static Contract contract(String name) {
        String[] parts = name.split("/", -1);
        return Contract.of(parts[0], parts[1]);
    }

    /** Producer and event of every file of the kind, such as {@code declaration-service/lodged.v1}. */
    static Set<String> files(String kind) throws IOException {
        Set<String> names = new TreeSet<>();
        String suffix = "." + kind + ".json";
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:contracts/*/*" + suffix)) {
            String url = file.getURL().toString();
            names.add(url.substring(
                    url.lastIndexOf("contracts/") + "contracts/".length(), url.length() - suffix.length()));
        }
        return names;
    }

    private static List<List<String>> leaves(JsonNode node, List<String> path) {
        if (!node.isContainer()) {
            return List.of(path);
        }
        List<List<String>> found = new ArrayList<>();
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                found.addAll(leaves(node.get(i), with(path, String.valueOf(i))));
            }
        } else {
            node.properties().forEach(field -> found.addAll(leaves(field.getValue(), with(path, field.getKey()))));
        }
        return found;
    }

    private static List<String> with(List<String> path, String step) {
        return Stream.concat(path.stream(), Stream.of(step)).toList();
    }

    /** The example with an array in place of one value: no value of ours is one of arrays. */
    private static String spoil(JsonNode example, List<String> path) {
        JsonNode copy = example.deepCopy();
        JsonNode parent = copy;
        for (String step : path.subList(0, path.size() - 1)) {
            parent = parent.isArray() ? parent.get(Integer.parseInt(step)) : parent.get(step);
        }
        ArrayNode nonsense = JsonMapper.shared().createArrayNode().addNull();
        String last = path.getLast();
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), nonsense);
        } else {
            ((ObjectNode) parent).set(last, nonsense);
        }
        return copy.toString();
    }
}
