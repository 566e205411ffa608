package io.greenlane.declaration.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.declaration.lifecycle.Status;
import io.greenlane.declaration.release.UnitState.OrderKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens in whatever order, the port's last order about a container is the right one. */
class AnyOrderOfEventsTest {

    private static final int EVENTS = 120;

    static List<Long> seeds() {
        return new Random(20261203).longs(200).boxed().toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theLastOrderIsToReleaseExactlyWhenWhatArrivedIsReleasedAndNobodyIsHeldOrUndecided(long seed) {
        APort port = new APort(new Random(seed));
        for (int event = 0; event < EVENTS; event++) {
            port.something();

            for (String reference : port.references()) {
                assertThat(port.sequences(reference))
                        .as("orders about %s are numbered without a gap", reference)
                        .isEqualTo(counted(port.sequences(reference).size()));
                List<Sharer> aboard = port.ofThisVoyage(reference);
                boolean free = port.hasArrived(reference)
                        && aboard.stream().noneMatch(sharer -> sharer.status().keepsGoods());
                boolean released = aboard.stream()
                        .anyMatch(sharer -> sharer.status() == Status.RELEASED && port.hasArrived(reference, sharer));
                if (released || !free) {
                    assertThat(port.lastOrder(reference) == OrderKind.RELEASE)
                            .as("after %s the last order about %s", port.last(), reference)
                            .isEqualTo(free);
                }
            }
        }
    }

    @Test
    void theseEventsLeadToOrdersOfEachKindAndBack() {
        int heldAgain = 0;
        int released = 0;
        for (long seed : seeds()) {
            APort port = new APort(new Random(seed));
            for (int event = 0; event < EVENTS; event++) {
                Map<String, OrderKind> before = lastOrders(port);
                port.something();
                Map<String, OrderKind> after = lastOrders(port);
                for (String reference : before.keySet()) {
                    heldAgain += before.get(reference) == OrderKind.RELEASE && after.get(reference) == OrderKind.HOLD
                            ? 1
                            : 0;
                    released += before.get(reference) == OrderKind.HOLD && after.get(reference) == OrderKind.RELEASE
                            ? 1
                            : 0;
                }
            }
        }

        assertThat(heldAgain).isGreaterThan(50);
        assertThat(released).isGreaterThan(100);
    }

    private static Map<String, OrderKind> lastOrders(APort port) {
        Map<String, OrderKind> last = new HashMap<>();
        for (String reference : port.references()) {
            OrderKind order = port.lastOrder(reference);
            if (order != null) {
                last.put(reference, order);
            }
        }
        return last;
    }

    private static List<Integer> counted(int orders) {
        return IntStream.rangeClosed(1, orders).boxed().toList();
    }
}
