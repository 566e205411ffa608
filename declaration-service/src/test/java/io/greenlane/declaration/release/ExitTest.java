package io.greenlane.declaration.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.declaration.alarm.PortAlarm;
import io.greenlane.declaration.lifecycle.Status;
import io.greenlane.declaration.release.UnitState.OrderKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExitTest {

    private static final String CONTAINER = "CSQU3054383";
    private static final Instant ARRIVED = Instant.parse("2026-12-03T05:41:00Z");
    private static final Instant RELEASED = ARRIVED.plusSeconds(1);
    private static final Instant LATER = ARRIVED.plus(Duration.ofHours(4));

    @Test
    void whatWasLetGoMayLeaveAndItsTradersAreTold() {
        assertThat(leaving(LATER, port(OrderKind.RELEASE, RELEASED, RELEASED, null)))
                .isEqualTo(new Exit.Outcome.Allowed(List.of("MRN")));
    }

    @Test
    void whatWasNeverLetGoMayNot() {
        assertThat(leaving(LATER, port(OrderKind.HOLD, RELEASED, null, null)))
                .isInstanceOf(Exit.Outcome.Forbidden.class);
        assertThat(leaving(LATER, port(null, null, null, null))).isInstanceOf(Exit.Outcome.Forbidden.class);
    }

    @Test
    void whatLeftBeforeItWasLetGoIsNotCuredByTheRelease() {
        assertThat(leaving(RELEASED.minus(Duration.ofMinutes(5)), port(OrderKind.RELEASE, RELEASED, RELEASED, null)))
                .isInstanceOf(Exit.Outcome.Forbidden.class);
    }

    @Test
    void aGateWhoseClockIsALittleBehindDoesNoWrong() {
        assertThat(leaving(RELEASED.minusSeconds(20), port(OrderKind.RELEASE, RELEASED, RELEASED, null)))
                .isInstanceOf(Exit.Outcome.Allowed.class);
    }

    @Test
    void anOrderToKeepItThatCameAfterItHadLeftWasTooLate() {
        Instant keptAgain = LATER.plusSeconds(60);

        assertThat(leaving(LATER, port(OrderKind.HOLD, keptAgain, RELEASED, null)))
                .isInstanceOf(Exit.Outcome.Allowed.class);
        assertThat(leaving(keptAgain.plusSeconds(60), port(OrderKind.HOLD, keptAgain, RELEASED, null)))
                .isInstanceOf(Exit.Outcome.Forbidden.class);
    }

    @Test
    void theReleaseOfOneStayLetsNothingGoOnTheNext() {
        Instant longAgo = ARRIVED.minus(Duration.ofDays(60));

        assertThat(leaving(LATER, port(OrderKind.RELEASE, longAgo, longAgo, null)))
                .isInstanceOf(Exit.Outcome.Forbidden.class);
        assertThat(leaving(LATER, port(OrderKind.RELEASE, RELEASED, RELEASED, RELEASED.plusSeconds(600))))
                .isInstanceOf(Exit.Outcome.Forbidden.class);
    }

    @Test
    void whatIsReportedAgainIsKnown() {
        assertThat(leaving(LATER, port(OrderKind.RELEASE, RELEASED, RELEASED, LATER)))
                .isInstanceOf(Exit.Outcome.Repeated.class);
    }

    @Test
    void anAlarmIsForTheOfficeOfTheDeclarationsElseOfTheManifest() {
        PortReference declared =
                port(OrderKind.HOLD, RELEASED, null, null).with(Map.of(), List.of(sharer(Status.HELD)));
        PortReference undeclared = port(OrderKind.HOLD, RELEASED, null, null)
                .with(Map.of(), List.of())
                .saying(List.of(new ManifestLine(CONTAINER, "DOC", "DEHAM001", ARRIVED, ARRIVED, 1)));

        assertThat(alarm(declared).customsOffice()).isEqualTo("NLRTM001");
        assertThat(alarm(declared).mrns()).containsExactly("MRN");
        assertThat(alarm(undeclared).customsOffice()).isEqualTo("DEHAM001");
        assertThat(alarm(undeclared).mrns()).isEmpty();
        assertThat(alarm(undeclared).message())
                .isEqualTo(CONTAINER + " left the port at " + LATER + ", and the order in force was to keep it.");
    }

    private static PortAlarm alarm(PortReference port) {
        return ((Exit.Outcome.Forbidden) leaving(LATER, port)).alarm();
    }

    private static Exit.Outcome leaving(Instant at, PortReference port) {
        return new Exit(CONTAINER, at, "NLRTM").outcome(port);
    }

    private static Sharer sharer(Status status) {
        return new Sharer("MRN", "DOC", status, "NLRTM001", ARRIVED, ARRIVED, ARRIVED, null);
    }

    private static PortReference port(
            @Nullable OrderKind ordered,
            @Nullable Instant orderedAt,
            @Nullable Instant releasedAt,
            @Nullable Instant leftAt) {
        return new PortReference(
                CONTAINER,
                ARRIVED,
                ordered,
                1,
                Map.of("DOC", new UnitState(new Unit(CONTAINER, "DOC"), ARRIVED, "X", ordered, null)),
                List.of(sharer(Status.RELEASED)),
                List.of(),
                new PortReference.Gate(orderedAt, releasedAt, leftAt));
    }
}
