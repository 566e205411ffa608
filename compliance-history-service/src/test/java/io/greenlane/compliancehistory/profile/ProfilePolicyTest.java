package io.greenlane.compliancehistory.profile;

import static io.greenlane.compliancehistory.profile.AHistory.POLICY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

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
    void everyNumberSaysWhereItComesFrom() {
        assertThat(POLICY.prior().assumption()).isNotBlank();
        assertThat(POLICY.weights().source()).isNotBlank();
        assertThat(POLICY.trusted().assumption()).isNotBlank();
        assertThat(POLICY.watched().assumption()).isNotBlank();
        assertThat(POLICY.suspended().assumption()).isNotBlank();
        assertThat(POLICY.audit().assumption()).isNotBlank();
        assertThat(POLICY.seriousCauses().assumption()).isNotBlank();
        assertThat(POLICY.sizeClassWhenUnknown().assumption()).isNotBlank();
    }

    @Test
    void aFileWithAnUnknownNumberIsRefused() throws IOException {
        String more = FILE.getContentAsString(StandardCharsets.UTF_8).replaceFirst("\\{", "{\"luck\": \"0.5\",");
        var file = new ByteArrayResource(more.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> ProfileConfiguration.read(file)).hasMessageContaining("luck");
    }

    @Test
    void aPolicyThatIsNotYetValidKeepsTheServiceFromStarting() {
        InstantSource before = InstantSource.fixed(Instant.parse("2025-12-31T23:59:59Z"));

        assertThatIllegalStateException()
                .isThrownBy(() -> new ProfileConfiguration().profilePolicy(FILE, before))
                .withMessageContaining("not valid on 2025-12-31");
    }
}
