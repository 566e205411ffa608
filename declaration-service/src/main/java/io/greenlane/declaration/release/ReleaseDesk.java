package io.greenlane.declaration.release;

import io.greenlane.chassis.messaging.Outbox;
import io.greenlane.declaration.lifecycle.LifeCycle;
import io.greenlane.declaration.lifecycle.Moves;
import io.greenlane.declaration.lifecycle.NextStep;
import io.greenlane.declaration.lifecycle.Standing;
import io.greenlane.declaration.lifecycle.Status;
import io.greenlane.declaration.lifecycle.StatusesMoved;
import io.greenlane.declaration.release.UnitOrder.Sharer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Releases what is cleared and there, and tells the port what to keep and what to let go. */
@Component
class ReleaseDesk {

    private final PortUnits units;
    private final Moves moves;
    private final Outbox outbox;

    ReleaseDesk(PortUnits units, Moves moves, Outbox outbox) {
        this.units = units;
        this.moves = moves;
        this.outbox = outbox;
    }

    /** A declaration that clears after its goods have arrived is released at once; one that is held keeps its unit. */
    @EventListener
    void moved(StatusesMoved moved) {
        List<Standing> changed = moved.steps().stream()
                .filter(NextStep::changedStatus)
                .map(NextStep::after)
                .filter(standing -> standing.status() != Status.RELEASED)
                .toList();
        Set<Unit> touched = new TreeSet<>();
        changed.forEach(standing -> touched.addAll(Unit.of(standing.filing())));
        if (!touched.isEmpty()) {
            settle(touched, changed);
        }
    }

    /**
     * Brings units and declarations into line.
     *
     * @param touched units about which there is news
     * @param locked declarations on them that this transaction has locked
     */
    void settle(Set<Unit> touched, Collection<Standing> locked) {
        List<UnitState> states = units.lock(touched);
        Instant now = moves.now();
        List<NextStep> steps =
                locked.stream().map(standing -> release(standing, states, now)).toList();
        moves.store(steps);
        Set<String> released = steps.stream()
                .filter(NextStep::changedStatus)
                .map(step -> step.after().mrn())
                .collect(Collectors.toSet());
        order(touched, states, steps, released);
    }

    private static NextStep release(Standing standing, List<UnitState> states, Instant now) {
        NextStep arrival = NextStep.none(standing);
        if (standing.travel().arrivedAt() == null) {
            Set<Unit> own = new HashSet<>();
            for (Unit unit : Unit.of(standing.filing())) {
                own.add(unit);
                own.add(unit.withoutDocument());
            }
            arrival = states.stream()
                    .filter(state -> own.contains(state.unit()) && state.isArrivalOf(standing))
                    .findFirst()
                    .map(state -> LifeCycle.arrived(standing, arrivalOf(state, now), now))
                    .orElse(arrival);
        }
        return arrival.then(LifeCycle.released(arrival.after(), now));
    }

    private static LifeCycle.Arrival arrivalOf(UnitState state, Instant now) {
        return new LifeCycle.Arrival(
                state.arrivedAt() == null ? now : state.arrivedAt(),
                state.movement() == null ? "UNKNOWN" : state.movement(),
                state.unit().reference());
    }

    private void order(Set<Unit> touched, List<UnitState> states, List<NextStep> steps, Set<String> released) {
        Set<Unit> kept = new HashSet<>();
        for (NextStep step : steps) {
            Status status = step.after().status();
            if (status.keepsGoods() && status != Status.LODGED) {
                kept.addAll(Unit.of(step.after().filing()));
            }
        }
        List<UnitState> worthALook = states.stream()
                .filter(state -> touched.contains(state.unit()))
                .filter(state -> state.arrivedAt() != null || kept.contains(state.unit()))
                .toList();
        if (worthALook.isEmpty()) {
            return;
        }
        Instant now = moves.now();
        Map<Unit, List<Sharer>> sharers =
                units.sharers(worthALook.stream().map(UnitState::unit).toList(), now);
        List<UnitOrder> orders = new ArrayList<>();
        for (UnitState state : worthALook) {
            UnitOrder.decide(state, sharers.getOrDefault(state.unit(), List.of()), released)
                    .ifPresent(orders::add);
        }
        if (!orders.isEmpty()) {
            publish(orders, now);
        }
    }

    private void publish(List<UnitOrder> orders, Instant now) {
        Map<String, Integer> last = units.order(orders);
        List<OrderToPort> events = new ArrayList<>(orders.size());
        // Numbered from the end, so that the last order of a reference has its last number.
        for (UnitOrder order : orders.reversed()) {
            String reference = order.unit().reference();
            int sequence = last.merge(reference, -1, Integer::sum) + 1;
            events.add(OrderToPort.of(order, sequence, now));
        }
        outbox.publish(events.reversed());
    }
}
