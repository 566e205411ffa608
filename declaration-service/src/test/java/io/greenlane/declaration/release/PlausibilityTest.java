package io.greenlane.declaration.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.chassis.messaging.Received;
import io.greenlane.declaration.release.PortMovement.AirArrived;
import io.greenlane.declaration.release.PortMovement.EquipmentDischarged;
import io.greenlane.declaration.release.PortMovement.GatedOut;
import io.greenlane.declaration.release.PortMovement.ManifestDeclared;
import io.greenlane.declaration.release.PortMovement.VesselArrived;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlausibilityTest {

    private static final Instant NOW = Instant.parse("2026-12-03T05:41:00Z");
    private static final Instant NEXT_YEAR = NOW.plus(Duration.ofDays(365));
    private static final String CONTAINER = "CSQU3054383";

    private final Plausibility plausibility = new Plausibility(InstantSource.fixed(NOW), Duration.ofMinutes(5));

    static Stream<PortMovement> happenedNextYear() {
        return Stream.of(
                new EquipmentDischarged(NEXT_YEAR, "ACT", CONTAINER, null),
                new AirArrived(NEXT_YEAR, "ACT", List.of()),
                new VesselArrived(NEXT_YEAR, "ACT", List.of()),
                new GatedOut(NEXT_YEAR, "ACT", null, null, CONTAINER, "LADEN"),
                new GatedOut(NEXT_YEAR, "ACT", null, null, CONTAINER, "EMPTY"));
    }

    @ParameterizedTest
    @MethodSource("happenedNextYear")
    void whatHasHappenedCannotLieAheadOfTheClock(PortMovement movement) {
        assertThat(plausibility.refusal(told(movement)))
                .contains(
                        "The message says 2027-12-03T05:41:00Z for eventDateTime, 365 days ahead of our clock, and what"
                                + " has happened cannot lie ahead: correct the clock, or send what is planned or expected as PLN or"
                                + " EST.");
    }

    @Test
    void aManifestCannotHaveBeenMadeTomorrow() {
        var manifest = new ManifestDeclared(
                NOW.plus(Duration.ofHours(24)), "PLN", null, null, null, "101E", NEXT_YEAR, "NLRTM001", List.of());

        assertThat(plausibility.refusal(told(manifest)))
                .hasValueSatisfying(sentence ->
                        assertThat(sentence).contains("24 hours ahead of our clock", "send the manifest again"));
    }

    @Test
    void clocksMayDiffer() {
        assertThat(plausibility.refusal(told(discharged(NOW.plus(Duration.ofMinutes(5)), "ACT"))))
                .isEmpty();
        assertThat(plausibility.refusal(
                        told(discharged(NOW.plus(Duration.ofMinutes(5)).plusMillis(1), "ACT"))))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("5 minutes ahead of our clock"));
    }

    @Test
    void whatIsPlannedOrExpectedMayLieAhead() {
        assertThat(plausibility.refusal(told(discharged(NEXT_YEAR, "PLN")))).isEmpty();
        assertThat(plausibility.refusal(told(new VesselArrived(NEXT_YEAR, "EST", List.of()))))
                .isEmpty();
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertThat(plausibility.refusal(received("CSQU\0", discharged(NEXT_YEAR, "ACT"))))
                .hasValueSatisfying(sentences ->
                        assertThat(sentences).contains("key has a character that is no text", "for eventDateTime"));
    }

    private static EquipmentDischarged discharged(Instant at, String classifier) {
        return new EquipmentDischarged(at, classifier, CONTAINER, null);
    }

    private static Received<PortMovement> told(PortMovement movement) {
        return received(CONTAINER, movement);
    }

    private static Received<PortMovement> received(String key, PortMovement movement) {
        return new Received<>(UUID.randomUUID(), "port.event.v1", NOW, key, movement);
    }
}
