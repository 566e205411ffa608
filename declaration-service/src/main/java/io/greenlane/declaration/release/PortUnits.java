package io.greenlane.declaration.release;

import io.greenlane.declaration.Rows;
import io.greenlane.declaration.lifecycle.Status;
import io.greenlane.declaration.release.UnitOrder.Sharer;
import io.greenlane.declaration.release.UnitState.OrderKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The units and what travels in them; every method is one round trip for any number. Declarations are locked first. */
@Component
class PortUnits {

    /** What was ended longer ago says nothing about goods in the port today. */
    private static final Duration OVER = Duration.ofDays(60);

    private final JdbcClient jdbc;

    PortUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A declaration on a unit, as far as matching needs it. */
    record Link(
            Unit unit,
            String mrn,
            @Nullable Instant estimatedArrival,
            @Nullable Instant arrivedAt) {}

    /** The declarations under these containers and documents, except the cancelled. */
    List<Link> links(Collection<String> references) {
        return jdbc.sql("""
                        select u.reference, u.document, u.mrn, d.estimated_arrival, d.arrived_at
                          from consignment_unit u join declaration d using (mrn)
                         where u.reference = any(:references) and d.status <> 'CANCELLED'
                        """)
                .param("references", Rows.text(references))
                .query((row, number) -> new Link(
                        unit(row), row.getString("mrn"), instant(row, "estimated_arrival"), instant(row, "arrived_at")))
                .list();
    }

    /** Locks units, creating those that are new, and adds what is known of their containers without a document. */
    List<UnitState> lock(Collection<Unit> units) {
        var sorted = new TreeSet<>(units);
        return jdbc.sql("""
                        with wanted as materialized (
                            select * from unnest(:references, :documents) as w (reference, document)
                        ), locked as (
                            insert into port_unit (reference, document)
                            select reference, document from wanted order by reference, document
                                on conflict (reference, document) do update set ordered = port_unit.ordered
                            returning reference, document, arrived_at, movement, ordered
                        )
                        select * from locked
                        union all
                        select p.reference, p.document, p.arrived_at, p.movement, p.ordered from port_unit p
                         where p.document = '' and p.reference = any(:references)
                           and not exists (select 1 from wanted w where w.reference = p.reference and w.document = '')
                        """)
                .param("references", Rows.text(sorted, Unit::reference))
                .param("documents", Rows.text(sorted, Unit::document))
                .query((row, number) -> new UnitState(
                        unit(row),
                        instant(row, "arrived_at"),
                        row.getString("movement"),
                        kind(row.getString("ordered"))))
                .list();
    }

    /** Locks units and notes that they have arrived. The first report of a voyage counts. */
    void arrived(Map<Unit, PortMovements.Report> reports) {
        var sorted = new TreeSet<>(reports.keySet());
        jdbc.sql("""
                        insert into port_unit (reference, document, arrived_at, movement)
                        select * from unnest(:references, :documents, :times, :movements)
                            on conflict (reference, document) do update
                           set arrived_at = case when port_unit.document = '' then
                                                 greatest(port_unit.arrived_at, excluded.arrived_at)
                                            else coalesce(port_unit.arrived_at, excluded.arrived_at) end,
                               movement = coalesce(port_unit.movement, excluded.movement)
                        """)
                .param("references", Rows.text(sorted, Unit::reference))
                .param("documents", Rows.text(sorted, Unit::document))
                .param(
                        "times",
                        Rows.column(
                                "timestamptz",
                                sorted,
                                unit -> report(reports, unit).at()))
                .param(
                        "movements",
                        Rows.text(sorted, unit -> report(reports, unit).movement()))
                .update();
    }

    /** The declarations on each unit, without those that ended long ago. */
    Map<Unit, List<Sharer>> sharers(Collection<Unit> units, Instant now) {
        Map<Unit, List<Sharer>> byUnit = new HashMap<>();
        jdbc.sql("""
                        select u.reference, u.document, u.mrn, d.status, f.customs_office
                          from unnest(:references, :documents) as w (reference, document)
                          join consignment_unit u using (reference, document)
                          join declaration d using (mrn)
                          join filing f using (mrn)
                         where d.status not in ('RELEASED', 'REFUSED', 'CANCELLED') or d.status_since > :over
                        """)
                .param("references", Rows.text(units, Unit::reference))
                .param("documents", Rows.text(units, Unit::document))
                .param("over", Rows.utc(now.minus(OVER)))
                .query(row -> {
                    byUnit.computeIfAbsent(unit(row), unit -> new ArrayList<>())
                            .add(new Sharer(
                                    row.getString("mrn"),
                                    Status.valueOf(row.getString("status")),
                                    row.getString("customs_office")));
                });
        return byUnit;
    }

    /**
     * Notes orders and numbers them.
     *
     * @return the last number used for each reference
     */
    Map<String, Integer> order(Collection<UnitOrder> orders) {
        Map<String, Integer> count = new HashMap<>();
        orders.forEach(order -> count.merge(order.unit().reference(), 1, Integer::sum));
        var references = new TreeSet<>(count.keySet());
        Map<String, Integer> last = new HashMap<>();
        jdbc.sql("""
                        with noted as (
                            update port_unit p set ordered = o.ordered
                              from unnest(:references, :documents, :kinds) as o (reference, document, ordered)
                             where p.reference = o.reference and p.document = o.document
                        )
                        insert into order_sequence (reference, last)
                        select * from unnest(:counted, :counts)
                            on conflict (reference) do update set last = order_sequence.last + excluded.last
                        returning reference, last
                        """)
                .param("references", Rows.text(orders, order -> order.unit().reference()))
                .param("documents", Rows.text(orders, order -> order.unit().document()))
                .param("kinds", Rows.text(orders, order -> order.kind().name()))
                .param("counted", Rows.text(references))
                .param("counts", Rows.column("int4", references, count::get))
                .query(row -> {
                    last.put(row.getString(1), row.getInt(2));
                });
        return last;
    }

    private static PortMovements.Report report(Map<Unit, PortMovements.Report> reports, Unit unit) {
        return java.util.Objects.requireNonNull(reports.get(unit));
    }

    private static Unit unit(ResultSet row) throws SQLException {
        return new Unit(row.getString("reference"), row.getString("document"));
    }

    private static @Nullable OrderKind kind(@Nullable String ordered) {
        return ordered == null ? null : OrderKind.valueOf(ordered);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
