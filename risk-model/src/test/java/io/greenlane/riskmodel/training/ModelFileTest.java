package io.greenlane.riskmodel.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenlane.riskmodel.table.RefusedTableException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a file says is not believed because its SHA-256 is right. */
class ModelFileTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TREES = """
            tree
            version=v4
            max_feature_idx=3

            Tree=0
            num_leaves=3
            num_cat=0
            split_feature=0 1
            threshold=1.5 0.25
            decision_type=10 10
            left_child=-1 -2
            right_child=1 -3
            leaf_value=-0.5 0.25 0.75
            internal_count=30 20
            leaf_count=10 10 10

            end of trees
            """;
    private static final String BODY = """
            {"layout": {"id": "t", "day": "day", "violation": "found",
                "quantities": [{"name": "mass", "words": "net mass", "column": "mass", "peers": "goods"}],
                "groups": [{"name": "goods", "words": "goods of this code", "parts": [{"column": "code", "leading": 4}]}]},
             "learntUntil": "2026-05-01", "rows": 100, "trees": "",
             "scores": [-1.0, 0.0, 1.0], "probabilities": [0.0, 0.2, 0.2], "threshold": 0.5,
             "memory": {"inspected": 30, "violated": 3, "found": [{"3915": {"inspected": 30, "violated": 3}}],
                "usual": [{"3915": {"declared": 30, "sum": 12.5}}]},
             "spread": {"numbers": [{"edges": [1.0, 2.0], "shares": [0.2, 0.3, 0.4, 0.1]},
                {"edges": [], "shares": [1.0, 0.0]}, {"edges": [], "shares": [1.0, 0.0]},
                {"edges": [], "shares": [1.0, 0.0]}]}}
            """;

    @Test
    void aModelThatIsWholeIsRead() {
        assertThat(ModelFile.read("here", signed(body())).rows()).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "{}", "1", "\"a\"", "{\"format\": null}", "{\"format\": [1]}", "{", "", "\0"})
    void whatIsNoModelIsRefused(String text) {
        assertThatThrownBy(() -> ModelFile.read("here", text))
                .isInstanceOfSatisfying(
                        RefusedTableException.class,
                        refused -> assertThat(refused.code()).isIn("FOREIGN_MODEL", "CORRUPT_MODEL"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    /layout                           | null                         | layout is missing
                    /layout/quantities/0              | null                         | each quantity needs
                    /layout/quantities/0/column       | null                         | each quantity needs
                    /layout/quantities/0/peers        | "none"                       | which are no group
                    /layout/groups/0                  | null                         | each group needs
                    /layout/groups/0/parts/0          | null                         | each group needs
                    /layout/groups/0/parts/0/leading  | -4                           | needs leading from 1 on
                    /learntUntil                      | null                         | learntUntil
                    /learntUntil                      | "+999999999-12-31"           | learntUntil
                    /learntUntil                      | "yesterday"                  | learntUntil
                    /rows                             | null                         | rows
                    /rows                             | -1                           | rows is -1
                    /rows                             | 3000000000                   | 3000000000
                    /trees                            | null                         | trees are missing
                    /trees                            | "tree"                       | does not start as
                    /scores                           | null                         | scores and probabilities
                    /scores                           | []                           | scores and probabilities
                    /scores/1                         | null                         | scores are not finite
                    /scores/1                         | "NaN"                        | scores are not finite
                    /scores/1                         | 7                            | scores are not finite
                    /probabilities/0                  | -0.1                         | probabilities are not
                    /probabilities/2                  | 1e300                        | probabilities are not
                    /threshold                        | null                         | threshold
                    /threshold                        | "NaN"                        | threshold is NaN
                    /threshold                        | 1e999                        | threshold is Infinity
                    /memory/inspected                 | -1                           | memory has 3 violations
                    /memory/found                     | null                         | memory.found
                    /memory/found                     | []                           | memory.found
                    /memory/found/0                   | null                         | memory.found[0]
                    /memory/found/0/3915              | null                         | memory.found[0]
                    /memory/found/0/3915/violated     | 31                           | memory.found[0]
                    /memory/usual                     | null                         | memory.usual
                    /memory/usual/0/3915/sum          | "NaN"                        | memory.usual[0]
                    /memory/usual/0/3915/declared     | -3                           | memory.usual[0]
                    /spread/numbers                   | null                         | spread is not of 4
                    /spread/numbers/0                 | null                         | spread of number 0
                    /spread/numbers/0/edges           | null                         | spread of number 0
                    /spread/numbers/0/edges/0         | 3                            | spread of number 0
                    /spread/numbers/0/shares          | [1.0]                        | spread of number 0
                    /spread/numbers/0/shares/0        | -0.5                         | spread of number 0
                    """)
    void whateverIsWrongInsideIsToldAndNothingIsBelieved(String place, String value, String told) throws Exception {
        ObjectNode body = body();
        String folder = place.substring(0, place.lastIndexOf('/'));
        String last = place.substring(folder.length() + 1);
        if (body.at(folder) instanceof ObjectNode object) {
            object.set(last, JSON.readTree(value));
        } else {
            body.at(folder).asArray().set(Integer.parseInt(last), JSON.readTree(value));
        }

        assertRefused(body, told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    split_feature=0 1     | split_feature=0 4        | a number that no row has
                    split_feature=0 1     | split_feature=0 -1       | a number that no row has
                    split_feature=0 1     | split_feature=0 0.5      | no whole number
                    threshold=1.5 0.25    | threshold=NaN 0.25       | no number
                    threshold=1.5 0.25    | threshold=1.5            | threshold has 1
                    left_child=-1 -2      | left_child=0 -2          | no tree
                    left_child=-1 -2      | left_child=-2 -2         | no tree
                    left_child=-1 -2      | left_child=-9 -2         | no tree
                    right_child=1 -3      | right_child=1 1          | no tree
                    right_child=1 -3      | right_child=7 -3         | no tree
                    leaf_value=-0.5       | leaf_value=NaN           | no finite number
                    leaf_value=-0.5       | leaf_value=1e999         | no finite number
                    leaf_count=10         | leaf_count=0             | passed by nothing
                    internal_count=30     | internal_count=-30       | passed by nothing
                    num_leaves=3          | num_leaves=0             | num_leaves is 0
                    num_leaves=3          | num_leaves=-3            | num_leaves is -3
                    num_leaves=3          | num_leaves=2000000000    | instead of
                    num_leaves=3          | num_leaves=1e300         | no whole number
                    max_feature_idx=3     | max_feature_idx=-2       | max_feature_idx is -2
                    max_feature_idx=3     | max_feature_idx=2147483647 | max_feature_idx is 2147483647
                    max_feature_idx=3     | max_feature_idx=5        | look at 6 numbers
                    """)
    void treesThatNobodyCanWalkAreRefused(String written, String changed, String told) {
        ObjectNode body = body();
        body.put("trees", TREES.replace(written, changed));

        assertRefused(body, told);
    }

    private static void assertRefused(ObjectNode body, String told) {
        assertThatThrownBy(() -> ModelFile.read("here", signed(body)))
                .isInstanceOf(RefusedTableException.class)
                .hasMessageContaining(told);
    }

    private static ObjectNode body() {
        ObjectNode body = (ObjectNode) JSON.readTree(BODY);
        return body.put("trees", TREES);
    }

    private static String signed(ObjectNode body) {
        String text = body.toString();
        ObjectNode envelope = JSON.createObjectNode();
        envelope.put("format", "greenlane-risk-model-1");
        envelope.put("sha256", sha256(text));
        envelope.put("model", text);
        return envelope.toString();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
