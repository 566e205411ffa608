package io.greenlane.declaration.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.declaration.lifecycle.Status;
import io.greenlane.declaration.release.UnitState.OrderKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class WaitingTest {

    private static final Instant ARRIVED = Instant.parse("2026-12-03T05:41:00Z");

    @Test
    void aContainerWithoutManifestWaitsAsLongAsItsOfficeSays() throws IOException {
        assertThat(waiting().until(port("CSQU3054383", null), ARRIVED)).isEqualTo(ARRIVED.plus(Duration.ofMinutes(90)));
    }

    @Test
    void aClockThatIsAheadMakesNobodyWaitLonger() throws IOException {
        Instant now = ARRIVED.minus(Duration.ofDays(2));

        assertThat(waiting().until(port("CSQU3054383", null), now)).isEqualTo(now.plus(Duration.ofMinutes(90)));
    }

    @Test
    void aContainerWithManifestDoesNotWait() throws IOException {
        PortReference port = port("CSQU3054383", null)
                .saying(List.of(new ManifestLine("CSQU3054383", "DOC", "NLRTM001", ARRIVED, ARRIVED, 1)));

        assertThat(waiting().until(port, ARRIVED)).isNull();
    }

    @Test
    void whatThePortWasToldToLetGoWaitsForNobody() throws IOException {
        assertThat(waiting().until(port("CSQU3054383", OrderKind.RELEASE), ARRIVED))
                .isNull();
    }

    @Test
    void goodsWithoutAContainerShareItWithNobody() throws IOException {
        assertThat(waiting().until(port("706-55512345", null), ARRIVED)).isNull();
    }

    @Test
    void theIntervalInForceOnTheDayOfTheDischargeCountsAndAnOfficesOwnBeforeTheGeneral() throws IOException {
        assertThat(waiting().of("NLRTM001", ARRIVED)).isEqualTo(Duration.ofMinutes(90));
        assertThat(waiting().of("NLRTM001", ARRIVED.minus(Duration.ofDays(30)))).isEqualTo(Duration.ofMinutes(30));
        assertThat(waiting().of("DEHAM001", ARRIVED)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void asShippedNothingWaits() throws IOException {
        assertThat(new Waiting(new ClassPathResource("release/waiting.json")).of("NLRTM001", ARRIVED))
                .isEqualTo(Duration.ZERO);
    }

    private static Waiting waiting() throws IOException {
        return new Waiting(new ByteArrayResource("""
                [{"validFrom": "2026-01-01", "office": "*", "minutes": 5, "source": "Test"},
                 {"validFrom": "2026-01-01", "office": "NLRTM001", "minutes": 30, "source": "Test"},
                 {"validFrom": "2026-12-01", "office": "NLRTM001", "minutes": 90, "source": "Test"}]
                """.getBytes(StandardCharsets.UTF_8)));
    }

    private static PortReference port(String reference, @Nullable OrderKind ordered) {
        return new PortReference(
                reference,
                ARRIVED,
                ordered,
                1,
                Map.of("DOC", new UnitState(new Unit(reference, "DOC"), ARRIVED, "X", ordered, null)),
                List.of(new Sharer("MRN", "DOC", Status.RELEASED, "NLRTM001", ARRIVED, ARRIVED, ARRIVED, null)),
                List.of(),
                PortReference.Gate.NEVER);
    }
}
