package io.greenlane.declaration.release;

import io.greenlane.chassis.messaging.Outbox;
import io.greenlane.declaration.release.UnitState.OrderKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Notes orders and tells them, except those to release that have to wait for goods nobody has declared yet. */
@Component
class OrderBook {

    private final PortUnits units;
    private final Outbox outbox;
    private final Waiting waiting;

    OrderBook(PortUnits units, Outbox outbox, Waiting waiting) {
        this.units = units;
        this.outbox = outbox;
        this.waiting = waiting;
    }

    /** @param port the references that the orders are about, as they are now; they are locked */
    void give(List<PortReference> port, List<UnitOrder> decided, Instant now) {
        Set<String> toLetGo = decided.stream()
                .filter(order -> order.kind() == OrderKind.RELEASE)
                .map(order -> order.unit().reference())
                .collect(Collectors.toSet());
        Map<String, Instant> waits = new HashMap<>();
        for (PortReference reference : port) {
            Instant until = toLetGo.contains(reference.reference()) ? waiting.until(reference, now) : null;
            if (until != null && until.isAfter(now)) {
                waits.put(reference.reference(), until);
            }
        }
        if (!waits.isEmpty()) {
            units.waitUntil(waits);
        }
        List<UnitOrder> due = decided.stream()
                .filter(order -> !waits.containsKey(order.unit().reference()))
                .toList();
        if (!due.isEmpty()) {
            units.ordered(due, now);
            outbox.publish(due.stream().map(order -> OrderToPort.of(order, now)).toList());
        }
    }
}
