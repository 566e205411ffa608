package io.greenlane.declaration.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.declaration.lifecycle.AStanding;
import io.greenlane.declaration.lifecycle.Status;
import io.greenlane.declaration.release.UnitOrder.Sharer;
import io.greenlane.declaration.release.UnitState.OrderKind;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnitOrderTest {

    private static final Unit UNIT = new Unit("CSQU3054383", "DOC1");
    private static final Instant ARRIVED = Instant.parse("2026-12-03T05:41:00Z");

    @Test
    void aUnitIsLetGoWhenItHasArrivedAndNobodyKeepsIt() {
        UnitOrder order = decide(arrived(null), Status.RELEASED, Status.CANCELLED);

        assertThat(order.kind()).isEqualTo(OrderKind.RELEASE);
        assertThat(order.mrns()).containsExactly("MRN-RELEASED");
    }

    @Test
    void aUnitIsKeptWhileOneDeclarationKeepsItsGoods() {
        for (Status keeping : List.of(Status.LODGED, Status.HELD, Status.UNDER_CONTROL, Status.REFUSED)) {
            UnitOrder order = decide(arrived(null), Status.RELEASED, keeping);

            assertThat(order.kind()).isEqualTo(OrderKind.HOLD);
            assertThat(order.mrns()).containsExactly("MRN-" + keeping);
        }
    }

    @Test
    void beforeArrivalOnlyWhatIsHeldNeedsAnOrder() {
        assertThat(decide(atSea(null), Status.HELD).kind()).isEqualTo(OrderKind.HOLD);
        assertNone(atSea(null), Status.LODGED);
        assertNone(atSea(null), Status.CLEARED);
    }

    @Test
    void theSameOrderIsNotGivenTwice() {
        assertNone(atSea(OrderKind.HOLD), Status.HELD);
        assertNone(arrived(OrderKind.RELEASE), Status.RELEASED);
    }

    @Test
    void aLaterDeclarationOnAUnitThatMayLeaveIsToldToo() {
        assertThat(UnitOrder.decide(arrived(OrderKind.RELEASE), sharers(Status.RELEASED), Set.of("MRN-RELEASED")))
                .isPresent();
    }

    @Test
    void aBareContainerArrivesForTheVoyageThatWasDeclaredOnly() {
        var bare = new UnitState(new Unit("CSQU3054383", ""), ARRIVED, "EQUIPMENT_DISCHARGED", null);
        var monthsBefore = new UnitState(new Unit("CSQU3054383", ""), Instant.parse("2026-09-03T05:41:00Z"), "X", null);

        assertThat(bare.isArrivalOf(AStanding.lodged())).isTrue();
        assertThat(monthsBefore.isArrivalOf(AStanding.lodged())).isFalse();
    }

    private static UnitOrder decide(UnitState state, Status... statuses) {
        return UnitOrder.decide(state, sharers(statuses), Set.of()).orElseThrow();
    }

    private static void assertNone(UnitState state, Status... statuses) {
        assertThat(UnitOrder.decide(state, sharers(statuses), Set.of())).isEmpty();
    }

    private static List<Sharer> sharers(Status... statuses) {
        return Arrays.stream(statuses)
                .map(status -> new Sharer("MRN-" + status, status, "NLRTM001"))
                .toList();
    }

    private static UnitState arrived(@Nullable OrderKind ordered) {
        return new UnitState(UNIT, ARRIVED, "EQUIPMENT_DISCHARGED", ordered);
    }

    private static UnitState atSea(@Nullable OrderKind ordered) {
        return new UnitState(UNIT, null, null, ordered);
    }
}
