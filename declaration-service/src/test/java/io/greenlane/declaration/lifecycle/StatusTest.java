package io.greenlane.declaration.lifecycle;

import static io.greenlane.declaration.lifecycle.Status.CANCELLED;
import static io.greenlane.declaration.lifecycle.Status.CLEARED;
import static io.greenlane.declaration.lifecycle.Status.HELD;
import static io.greenlane.declaration.lifecycle.Status.LODGED;
import static io.greenlane.declaration.lifecycle.Status.REFUSED;
import static io.greenlane.declaration.lifecycle.Status.RELEASED;
import static io.greenlane.declaration.lifecycle.Status.UNDER_CONTROL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StatusTest {

    @Test
    void aLodgedDeclarationIsClearedHeldControlledOrCancelled() {
        assertThat(LODGED.next()).containsExactlyInAnyOrder(CLEARED, HELD, UNDER_CONTROL, CANCELLED);
    }

    @Test
    void aHeldDeclarationIsControlledClearedRefusedOrCancelledAndNothingElse() {
        assertThat(HELD.next()).containsExactlyInAnyOrder(UNDER_CONTROL, CLEARED, REFUSED, CANCELLED);
    }

    @Test
    void aDeclarationUnderControlIsHeldClearedRefusedOrCancelledAndNothingElse() {
        assertThat(UNDER_CONTROL.next()).containsExactlyInAnyOrder(HELD, CLEARED, REFUSED, CANCELLED);
    }

    @Test
    void aClearedDeclarationIsReleasedCalledBackOrCancelled() {
        assertThat(CLEARED.next()).containsExactlyInAnyOrder(RELEASED, UNDER_CONTROL, CANCELLED);
    }

    @Test
    void onlyAnAppealBringsARefusedDeclarationBack() {
        assertThat(REFUSED.next()).containsExactly(UNDER_CONTROL);
    }

    @Test
    void nothingFollowsReleaseOrCancellation() {
        assertThat(RELEASED.next()).isEmpty();
        assertThat(CANCELLED.next()).isEmpty();
    }

    @Test
    void aStandingGoesOnlyWhereTheTableAllowsIt() {
        for (Status from : Status.values()) {
            Standing standing = AStanding.standing(from);
            assertThat(standing.status()).isEqualTo(from);
            for (Status to : Status.values()) {
                if (to == from || from.next().contains(to)) {
                    assertThat(standing.moved(to, AStanding.NOW).status()).isEqualTo(to);
                } else {
                    assertThatThrownBy(() -> standing.moved(to, AStanding.NOW))
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessageContaining(from + " to " + to);
                }
            }
        }
    }
}
