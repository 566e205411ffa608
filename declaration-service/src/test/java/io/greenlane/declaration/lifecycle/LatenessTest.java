package io.greenlane.declaration.lifecycle;

import static io.greenlane.declaration.lifecycle.AStanding.MRN;
import static io.greenlane.declaration.lifecycle.AStanding.after;
import static io.greenlane.declaration.lifecycle.AStanding.amended;
import static io.greenlane.declaration.lifecycle.AStanding.decision;
import static io.greenlane.declaration.lifecycle.AStanding.examination;
import static io.greenlane.declaration.lifecycle.AStanding.lodged;
import static io.greenlane.declaration.lifecycle.AStanding.paper;
import static io.greenlane.declaration.lifecycle.AStanding.standing;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.chassis.messaging.PublishedEvent;
import io.greenlane.declaration.lifecycle.Routed.Lane;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatenessTest {

    private static final Instant DEADLINE = Instant.parse("2026-12-07T10:15:30Z");
    private static final Instant LATE = Instant.parse("2026-12-31T00:00:00Z");
    private static final Duration REMINDER = Duration.ofDays(3);

    @Test
    void aPaperThatStaysAwayIsRefusedAtItsDeadline() {
        NextStep step = Lateness.of(standing(Status.HELD), DEADLINE);

        assertThat(step.after().status()).isEqualTo(Status.REFUSED);
        assertThat(types(step)).containsExactly("declaration.refused.v1");
        assertThat(Lateness.of(standing(Status.HELD), DEADLINE.minusSeconds(1)).isNone())
                .isTrue();
    }

    @Test
    void anExaminationThatIsLateIsRemindedOfAndNeverLetsGoodsGo() {
        Standing both = after(lodged(), decision(1, 1, Lane.RED, paper(), examination()));

        NextStep step = Lateness.of(both, LATE);

        assertThat(step.after().status()).isEqualTo(Status.UNDER_CONTROL);
        assertThat(step.after().holds()).extracting(Hold::deadline).containsOnly(LATE.plus(REMINDER));
        assertThat(step.entries()).hasSize(2);
    }

    @Test
    void anAmendmentThatIsBeingAssessedIsNotRefusedMeanwhileAndWinsNoTimeEither() {
        Standing amended = amended(standing(Status.HELD));

        assertThat(Lateness.of(amended, LATE).isNone()).isTrue();
        assertThat(amended.nextDeadline()).isNull();

        Standing assessed = after(amended, decision(2, 1, Lane.YELLOW, paper("2027-01-30T00:00:00Z")));
        assertThat(assessed.nextDeadline()).isEqualTo(DEADLINE);
        assertThat(Lateness.of(assessed, LATE).after().status()).isEqualTo(Status.REFUSED);
    }

    @Test
    void aHoldThatEscalatesIsToldOnceAndRemindedOfFromThenOn() {
        NextStep step = Lateness.of(heldFor(escalating(DEADLINE)), LATE);

        assertThat(step.events())
                .containsExactly(
                        new HoldExpired(MRN, 1, LATE, List.of(new HoldExpired.Expired("VERIFICATION_MISSING", 1))));
        assertThat(step.entries()).extracting(TimelineEntry::event).containsExactly(TimelineEntry.Event.HOLD_EXPIRED);
        assertThat(step.after().status()).isEqualTo(Status.HELD);
        assertThat(step.after().holds()).containsExactly(escalating(DEADLINE).remindedAt(LATE.plus(REMINDER)));

        NextStep later = Lateness.of(step.after(), LATE.plus(REMINDER));
        assertThat(later.events()).isEmpty();
        assertThat(later.entries()).extracting(TimelineEntry::event).containsExactly(TimelineEntry.Event.REMINDED);
    }

    @Test
    void theDecisionThatFollowsAnEscalationDoesNotBringTheExpiredDeadlineBack() {
        Standing escalated = Lateness.of(heldFor(escalating(DEADLINE)), LATE).after();

        Standing examined = after(escalated, decision(1, 2, Lane.RED, escalating(DEADLINE), examination()));

        assertThat(examined.status()).isEqualTo(Status.UNDER_CONTROL);
        assertThat(examined.holds())
                .containsExactly(escalating(DEADLINE).remindedAt(LATE.plus(REMINDER)), examination());
    }

    @Test
    void nothingEscalatesWhileAnAmendmentIsBeingAssessed() {
        Standing amended = amended(heldFor(escalating(DEADLINE)));

        assertThat(Lateness.of(amended, LATE).isNone()).isTrue();
    }

    private static Standing heldFor(Hold hold) {
        return after(lodged(), decision(1, 1, Lane.YELLOW, hold));
    }

    private static Hold escalating(Instant deadline) {
        return new Hold(
                "VERIFICATION_MISSING", 1, "A verification is missing.", "Add it.", "TRADER", deadline, "ESCALATE");
    }

    private static List<String> types(NextStep step) {
        return step.events().stream().map(PublishedEvent::type).toList();
    }
}
