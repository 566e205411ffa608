package io.greenlane.benchmarks.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.benchmarks.profile.Profile.Cost;
import io.greenlane.benchmarks.profile.Statements.Asked;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ProfilePageTest {

    @Test
    void thePageTellsEachPartOfEachServiceAndEachStatementPerDeclaration() {
        String page = ProfilePage.of(new Profile(
                100,
                sorted(Map.of(
                        "gateway-service", sorted(Map.of("HTTP server", 0.5, "token", 0.25)),
                        "declaration-service", sorted(Map.of("HTTP server", 1.0)))),
                sorted(Map.of("walwriter", 0.1)),
                new TreeMap<>(),
                new TreeMap<>(),
                sorted(Map.of("gateway-service", List.of(new Cost("io.greenlane.gateway.Door.open", 0.125)))),
                new TreeMap<>(),
                new TreeMap<>(),
                List.of(new Asked("declaration", "select a | b", 50, 25.0, 200, 1_000))));

        assertThat(page)
                .contains("| Part | declaration | gateway | all |")
                .contains("| HTTP server | 1.000 | 0.500 | 1.500 |")
                .contains("| token |  | 0.250 | 0.250 |")
                .contains("| **all** | **1.000** | **0.750** | **1.750** |")
                .contains("| walwriter | 0.100 |")
                .contains("| declaration | 0.2500 | 0.500 | 4.0 | 0.500 | 10 | `select a \\| b` |")
                .contains("| 0.125 | `io.greenlane.gateway.Door.open` |");
    }

    private static <T> SortedMap<String, T> sorted(Map<String, T> map) {
        return new TreeMap<>(map);
    }
}
