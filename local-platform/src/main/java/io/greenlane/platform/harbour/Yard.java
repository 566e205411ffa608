package io.greenlane.platform.harbour;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a port knows of its units and may do with them; all that a port's own system has to keep to obey customs. An order
 * counts when its number is higher than the last one's: orders come at least once, and a reader that starts anew reads
 * old ones again.
 */
public final class Yard {

    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, Order> orders = new LinkedHashMap<>();

    /** Where a unit is. */
    public enum Place {
        ON_ITS_WAY,
        IN_THE_PORT,
        GONE
    }

    /** @param mayLeave whether customs has let it go and it is here */
    public record Row(String unit, Place place, @Nullable Order order, boolean mayLeave) {}

    public synchronized void expects(String unit) {
        places.putIfAbsent(unit, Place.ON_ITS_WAY);
    }

    public synchronized void came(String unit) {
        places.put(unit, Place.IN_THE_PORT);
    }

    public synchronized void left(String unit) {
        places.put(unit, Place.GONE);
    }

    /** Takes an order in; about units that this port does not expect, too, because they may come yet. */
    public synchronized void take(Order order) {
        orders.merge(order.unit(), order, (known, next) -> next.sequence() > known.sequence() ? next : known);
    }

    /** Whether the gate may open: never without an order. */
    public synchronized boolean mayLeave(String unit) {
        Order last = orders.get(unit);
        return places.get(unit) == Place.IN_THE_PORT && last != null && last.kind() == Order.Kind.RELEASE;
    }

    public synchronized Optional<Order> lastOrder(String unit) {
        return Optional.ofNullable(orders.get(unit));
    }

    public synchronized List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        places.forEach((unit, place) -> rows.add(new Row(unit, place, orders.get(unit), mayLeave(unit))));
        return rows;
    }
}
