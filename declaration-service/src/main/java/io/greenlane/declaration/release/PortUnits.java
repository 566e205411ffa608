package io.greenlane.declaration.release;

import io.greenlane.declaration.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the port reported and was told; every method is one round trip for any number. All that concerns a container or
 * a document is done under one lock, that of its reference. Everybody locks declarations first, by MRN, then
 * references, by name, and never a declaration after a reference, so that nobody waits in a circle.
 */
@Component
class PortUnits {

    private final JdbcClient jdbc;

    PortUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Locks references until the transaction ends, and makes those that are new. A statement that follows sees whatever
     * was done under the lock before. The update never happens: PostgreSQL locks the row before it looks at the
     * condition, so what is there is locked and not written.
     */
    void lock(Collection<String> references) {
        jdbc.sql("""
                        insert into port_reference as p (reference)
                        select * from unnest(:references)
                            on conflict (reference) do update set sequence = p.sequence where false
                        """).param("references", Rows.text(new TreeSet<>(references))).update();
    }

    /** Whether the port has reported an arrival of any of them. They are locked. */
    boolean anyArrived(Collection<String> references) {
        return jdbc.sql("""
                        select exists (select from port_reference
                                        where reference = any(:references) and arrived_at is not null)
                        """)
                .param("references", Rows.text(references))
                .query(Boolean.class)
                .single();
    }

    /**
     * Notes that units have arrived; their references are locked. The first report about a document counts; a container
     * without one comes back, so there the last does.
     */
    void arrived(Map<Unit, Report> reports) {
        var sorted = new TreeMap<>(reports);
        jdbc.sql("""
                        with noted as (
                            insert into port_unit as u (reference, document, arrived_at, movement)
                            select * from unnest(:references, :documents, :times, :movements)
                                on conflict (reference, document) do update
                               set arrived_at = excluded.arrived_at, movement = excluded.movement
                             where u.arrived_at is null or (u.document = '' and u.arrived_at < excluded.arrived_at)
                            returning reference, arrived_at
                        ), latest as (
                            select reference, max(arrived_at) as arrived_at from noted group by reference
                        )
                        update port_reference p set arrived_at = latest.arrived_at from latest
                         where p.reference = latest.reference
                           and (p.arrived_at is null or p.arrived_at < latest.arrived_at)
                        """)
                .param("references", Rows.text(sorted.keySet(), Unit::reference))
                .param("documents", Rows.text(sorted.keySet(), Unit::document))
                .param("times", Rows.column("timestamptz", sorted.values(), Report::at))
                .param("movements", Rows.text(sorted.values(), Report::movement))
                .update();
    }

    /** Notes orders and the last number and order of each reference; they are locked, and wait no more. */
    void ordered(List<UnitOrder> orders, Instant now) {
        Map<String, UnitOrder> last = new HashMap<>();
        orders.forEach(order -> last.merge(
                order.unit().reference(), order, (one, other) -> other.sequence() > one.sequence() ? other : one));
        Collection<UnitOrder> lasts = last.values();
        jdbc.sql("""
                        with noted as (
                            insert into port_unit (reference, document, ordered, slot)
                            select * from unnest(:references, :documents, :kinds, :slots)
                                on conflict (reference, document) do update
                               set ordered = excluded.ordered, slot = excluded.slot
                        )
                        update port_reference p set sequence = n.sequence, ordered = n.ordered, ordered_at = :now, waits_until = null,
                               released_at = case when n.ordered = 'RELEASE' then :now else p.released_at end
                          from unnest(:lastReferences, :lastSequences, :lastKinds) as n (reference, sequence, ordered)
                         where p.reference = n.reference
                        """)
                .param("references", Rows.text(orders, order -> order.unit().reference()))
                .param("documents", Rows.text(orders, order -> order.unit().document()))
                .param("kinds", Rows.text(orders, order -> order.kind().name()))
                .param(
                        "slots",
                        Rows.text(
                                orders,
                                order -> order.slot() == null
                                        ? null
                                        : order.slot().inShort()))
                .param("now", Rows.utc(now))
                .param("lastReferences", Rows.text(lasts, order -> order.unit().reference()))
                .param("lastSequences", Rows.column("int4", lasts, UnitOrder::sequence))
                .param("lastKinds", Rows.text(lasts, order -> order.kind().name()))
                .update();
    }

    /** Notes until when references wait for goods that nobody has declared yet; they are locked. */
    void waitUntil(Map<String, Instant> times) {
        jdbc.sql("""
                        update port_reference p set waits_until = n.waits_until
                          from unnest(:references, :times) as n (reference, waits_until)
                         where p.reference = n.reference
                        """)
                .param("references", Rows.text(times.keySet()))
                .param("times", Rows.column("timestamptz", times.values(), time -> time))
                .update();
    }

    /** Some that have waited long enough. They are not locked. */
    List<String> waitedUntil(Instant now, int most) {
        return jdbc.sql("""
                        select reference from port_reference where waits_until <= :now order by waits_until limit :most
                        """)
                .param("now", Rows.utc(now))
                .param("most", most)
                .query((row, number) -> row.getString("reference"))
                .list();
    }

    /** Notes that they wait no more; they are locked. */
    void waitNoMore(Collection<String> references) {
        jdbc.sql("update port_reference set waits_until = null where reference = any(:references)")
                .param("references", Rows.text(references))
                .update();
    }

    /** Notes what left; the references are locked. */
    void left(Collection<Exit> exits) {
        jdbc.sql("""
                        update port_reference p set left_at = n.left_at
                          from (select reference, max(left_at) as left_at
                                  from unnest(:references, :times) as e (reference, left_at) group by reference) n
                         where p.reference = n.reference and (p.left_at is null or p.left_at < n.left_at)
                        """)
                .param("references", Rows.text(exits, Exit::reference))
                .param("times", Rows.column("timestamptz", exits, Exit::at))
                .update();
    }
}
