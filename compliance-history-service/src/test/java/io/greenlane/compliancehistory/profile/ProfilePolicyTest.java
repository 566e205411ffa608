package io.greenlane.compliancehistory.profile;

import static io.greenlane.compliancehistory.profile.AHistory.POLICY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProfilePolicyTest {

    private static final ClassPathResource FILE = new ClassPathResource("profile/profile-policy.v1.json");

    @Test
    void anInspectionWeighsTheReciprocalOfItsProbabilityUpToALimit() {
        assertThat(POLICY.weights().of(new BigDecimal("1"))).isEqualTo(1);
        assertThat(POLICY.weights().of(new BigDecimal("0.1"))).isCloseTo(10, within(1e-9));
        assertThat(POLICY.weights().of(new BigDecimal("0.002"))).isEqualTo(20);
    }

    @Test
    void anImpossibleProbabilityIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> POLICY.weights().of(BigDecimal.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> POLICY.weights().of(new BigDecimal("1.01")));
    }

    @Test
    void linesThatWouldLetATierFlutterAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProfilePolicy.Trusted(0.03, 0.02, 30, 15, "swapped"))
                .withMessageContaining("trusted.enterBelow");
        assertThatIllegalArgumentException().isThrownBy(() -> new ProfilePolicy.Watched(0.03, 0.03, "equal"));
    }

    @Test
    void everyNumberSaysWhereItComesFrom() throws IOException {
        JsonNode policy = JsonMapper.shared().readTree(text());
        Set<String> identity = Set.of("id", "validFrom", "validUntil");

        assertThat(policy.properties()).isNotEmpty().allSatisfy(entry -> {
            if (!identity.contains(entry.getKey())) {
                assertThat(entry.getValue().path("source").asString("")
                                + entry.getValue().path("assumption").asString(""))
                        .as(entry.getKey())
                        .isNotBlank();
                assertThat(entry.getValue().values())
                        .as("Nothing lies deeper than its source")
                        .noneMatch(JsonNode::isObject);
            }
        });
    }

    @Test
    void aFileWithAnUnknownNumberIsRefused() throws IOException {
        ByteArrayResource more = file(text().replaceFirst("\\{", "{\"luck\": \"0.5\","));

        assertThatThrownBy(() -> PolicyInForce.Edition.read(more)).hasMessageContaining("luck");
    }

    @Test
    void aPolicyThatIsNotYetValidKeepsTheServiceFromStarting() {
        InstantSource before = InstantSource.fixed(Instant.parse("2025-12-31T23:59:59Z"));

        assertThatThrownBy(() -> new ProfileConfiguration().profilePolicy(FILE, before))
                .hasMessageContaining("not valid on 2025-12-31");
    }

    @Test
    void aPolicyIsUsedOnTheDaysForWhichItWasMadeAndOnNoOther() throws IOException {
        String untilJune = text().replaceFirst("\\{", "{\"validUntil\": \"2026-06-30\",");
        var policies = new PolicyInForce(PolicyInForce.Edition.read(file(untilJune)));

        assertThat(policies.on(Instant.parse("2026-06-30T23:59:59Z")).policy().id())
                .isEqualTo(POLICY.id());
        assertThatThrownBy(() -> policies.on(Instant.parse("2026-07-01T00:00:00Z")))
                .isInstanceOf(PolicyInForce.LapsedException.class);
    }

    @Test
    void anotherNumberUnderTheSameIdIsAnotherVersion() throws IOException {
        String before = PolicyInForce.Edition.read(FILE).version();
        String after = PolicyInForce.Edition.read(file(text().replace("\"0.95\"", "\"0.96\"")))
                .version();

        assertThat(before).startsWith(POLICY.id() + ".").isNotEqualTo(after);
    }

    private static String text() throws IOException {
        return FILE.getContentAsString(StandardCharsets.UTF_8);
    }

    private static ByteArrayResource file(String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
    }
}
