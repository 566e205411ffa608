package io.greenlane.declaration.release;

import io.greenlane.declaration.lifecycle.Filing;
import io.greenlane.declaration.lifecycle.LifeCycle;
import io.greenlane.declaration.lifecycle.Moves;
import io.greenlane.declaration.lifecycle.NextStep;
import io.greenlane.declaration.lifecycle.Standing;
import io.greenlane.declaration.lifecycle.Status;
import io.greenlane.declaration.lifecycle.StatusesMoved;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Releases what is cleared and there, and tells the port what to keep and what to let go. */
@Component
class ReleaseDesk {

    private final Consignments consignments;
    private final PortUnits units;
    private final Moves moves;
    private final OrderBook orders;
    private final LateDeclarations late;

    ReleaseDesk(Consignments consignments, PortUnits units, Moves moves, OrderBook orders, LateDeclarations late) {
        this.consignments = consignments;
        this.units = units;
        this.moves = moves;
        this.orders = orders;
        this.late = late;
    }

    /** A declaration that clears after its goods have arrived is released at once; one that is held keeps its unit. */
    @EventListener
    void moved(StatusesMoved moved) {
        List<Standing> changed = moved.steps().stream()
                .filter(NextStep::changedStatus)
                .map(NextStep::after)
                .toList();
        List<Filing> ended = changed.stream()
                .filter(standing -> standing.status() == Status.RELEASED || standing.status() == Status.CANCELLED)
                .map(Standing::filing)
                .toList();
        if (!ended.isEmpty()) {
            consignments.ended(ended, moves.now());
        }
        List<Standing> open = changed.stream()
                .filter(standing -> standing.status() != Status.RELEASED)
                .toList();
        Set<String> references = new HashSet<>();
        open.forEach(standing -> Unit.of(standing.filing()).forEach(unit -> references.add(unit.reference())));
        if (references.isEmpty()) {
            return;
        }
        units.lock(references);
        if (open.stream().anyMatch(ReleaseDesk::isHeld) || units.anyArrived(references)) {
            List<PortReference> port = settle(references, open);
            late.look(port, firstDecided(moved), moves.now());
        }
    }

    private static Set<String> firstDecided(StatusesMoved moved) {
        return moved.steps().stream()
                .filter(step ->
                        step.before().status() == Status.LODGED && step.after().status() != Status.CANCELLED)
                .filter(NextStep::changedStatus)
                .map(step -> step.after().mrn())
                .collect(Collectors.toSet());
    }

    /**
     * Brings units and declarations into line.
     *
     * @param references about which there is news; they are locked
     * @param locked declarations on them that this transaction has locked
     * @return what was known of the references before
     */
    List<PortReference> settle(Set<String> references, Collection<Standing> locked) {
        Instant now = moves.now();
        List<PortReference> port = consignments.at(references, now);
        List<NextStep> steps =
                locked.stream().map(standing -> release(standing, port, now)).toList();
        moves.store(steps);
        Set<String> released = released(steps);
        orders.give(port.stream().map(reference -> reference.after(released)).toList(), orders(port, steps), now);
        return port;
    }

    /** What the arrivals that the port knows of come to for a declaration. */
    static NextStep release(Standing standing, List<PortReference> port, Instant now) {
        NextStep arrival = standing.travel().arrivedAt() != null
                ? NextStep.none(standing)
                : port.stream()
                        .flatMap(reference -> reference.arrivalOf(standing).stream())
                        .findFirst()
                        .map(unit -> LifeCycle.arrived(standing, arrival(unit), now))
                        .orElse(NextStep.none(standing));
        return arrival.then(LifeCycle.released(arrival.after(), now));
    }

    /** The orders that are due once these steps are done. */
    static List<UnitOrder> orders(List<PortReference> port, List<NextStep> steps) {
        Set<String> released = released(steps);
        return port.stream()
                .flatMap(reference -> UnitOrder.decide(reference.after(released), released).stream())
                .toList();
    }

    private static Set<String> released(List<NextStep> steps) {
        return steps.stream()
                .filter(NextStep::changedStatus)
                .map(step -> step.after().mrn())
                .collect(Collectors.toSet());
    }

    private static boolean isHeld(Standing standing) {
        return standing.status().keepsGoods() && standing.status() != Status.LODGED;
    }

    private static LifeCycle.Arrival arrival(UnitState state) {
        return new LifeCycle.Arrival(
                Objects.requireNonNull(state.arrivedAt()),
                Objects.requireNonNullElse(state.movement(), "UNKNOWN"),
                state.unit().reference());
    }
}
