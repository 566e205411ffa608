package io.greenlane.declaration.lifecycle;

import static io.greenlane.declaration.lifecycle.AStanding.NOW;
import static io.greenlane.declaration.lifecycle.AStanding.after;
import static io.greenlane.declaration.lifecycle.AStanding.arrival;
import static io.greenlane.declaration.lifecycle.AStanding.byTheLawOf;
import static io.greenlane.declaration.lifecycle.AStanding.lodged;
import static io.greenlane.declaration.lifecycle.AStanding.paper;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.declaration.lifecycle.Routed.Lane;
import org.junit.jupiter.api.Test;

/** The goods arrive on 3 December; what was decided by the law of another day is decided again before they leave. */
class LegalDateTest {

    @Test
    void goodsThatArriveOnTheDayWhoseLawWasAppliedAreReleased() {
        Standing arrived = arrived(byTheLawOf("2026-12-03", 1, Lane.GREEN));

        assertThat(LifeCycle.released(arrived, NOW).after().status()).isEqualTo(Status.RELEASED);
    }

    @Test
    void goodsThatArriveUnderAnotherLawWaitForItsDecision() {
        Standing cleared = after(lodged(), byTheLawOf("2026-11-30", 1, Lane.GREEN));
        NextStep arrival = LifeCycle.arrived(cleared, arrival(), NOW);

        assertThat(arrival.entries().getFirst().message()).contains("The law of 2026-12-03 applies");
        assertThat(arrival.changedStatus()).isFalse();
        assertThat(LifeCycle.released(arrival.after(), NOW).isNone()).isTrue();

        NextStep decided = LifeCycle.routed(arrival.after(), byTheLawOf("2026-12-03", 2, Lane.GREEN), NOW);
        assertThat(decided.changedStatus()).isTrue();
        assertThat(LifeCycle.released(decided.after(), NOW).after().status()).isEqualTo(Status.RELEASED);
    }

    @Test
    void aPaperThatOnlyTheLawOfTheDayOfArrivalAsksForCallsTheGoodsBack() {
        Standing arrived = arrived(byTheLawOf("2026-11-30", 1, Lane.GREEN));

        Standing held = after(arrived, byTheLawOf("2026-12-03", 2, Lane.YELLOW, paper()));

        assertThat(held.status()).isEqualTo(Status.HELD);
        assertThat(LifeCycle.released(held, NOW).isNone()).isTrue();
    }

    private static Standing arrived(Routed decision) {
        return LifeCycle.arrived(after(lodged(), decision), arrival(), NOW).after();
    }
}
