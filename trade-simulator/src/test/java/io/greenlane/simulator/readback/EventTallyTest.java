package io.greenlane.simulator.readback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventTallyTest {

    private final EventTally tally = new EventTally();
    private int events;

    @Test
    void anEventDeliveredTwiceIsOneEvent() {
        tally.routed("A", 1, 1, "e1");
        tally.routed("A", 1, 1, "e1");
        tally.happened("A", 1, "declaration.cleared.v1", "e2");
        tally.happened("A", 1, "declaration.cleared.v1", "e2");

        assertThat(tally.twice()).isEmpty();
    }

    @Test
    void twoEventsForOneDecisionAreADuplicateAndARerouteIsNot() {
        tally.routed("A", 1, 1, "e1");
        tally.routed("A", 1, 2, "e2");
        tally.routed("A", 2, 1, "e3");
        assertThat(tally.twice()).isEmpty();

        tally.routed("A", 1, 2, "e4");

        assertThat(tally.twice()).containsExactly("A");
    }

    @Test
    void aVersionThatIsClearedAndReleasedEndsOnce() {
        happened("A", "cleared", "released");
        happened("B", "held", "cleared", "held", "cleared", "released");
        happened("C", "refused", "held", "cleared");

        assertThat(tally.twice()).isEmpty();
    }

    @Test
    void aSecondEndOfOneVersionIsADuplicate() {
        happened("A", "cleared", "cleared");
        happened("B", "cleared", "released", "released");
        happened("C", "refused", "refused");
        happened("D", "cleared", "refused");

        assertThat(tally.twice()).containsExactlyInAnyOrder("A", "B", "C", "D");
    }

    private void happened(String mrn, String... what) {
        for (String one : what) {
            tally.happened(mrn, 1, "declaration." + one + ".v1", "event-" + events++);
        }
    }
}
