package io.greenlane.declaration.release;

import io.greenlane.declaration.Rows;
import io.greenlane.declaration.lifecycle.Filing;
import io.greenlane.declaration.lifecycle.Status;
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
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which declarations' goods travel in what; every method is a constant number of round trips. What has ended is passed
 * over by the index, so that a container's long past costs nothing.
 */
@Component
class Consignments {

    /** What was released longer ago says nothing about goods in the port today. */
    private static final Duration OVER = Duration.ofDays(60);

    private final JdbcClient jdbc;
    private final Manifests manifests;

    Consignments(JdbcClient jdbc, Manifests manifests) {
        this.jdbc = jdbc;
        this.manifests = manifests;
    }

    /** A declaration on a unit, as far as finding it needs. */
    record Link(Unit unit, String mrn, Status status) {}

    /** The declarations under these containers and documents that have not ended and whose goods have not arrived. */
    List<Link> toCome(Collection<String> references) {
        return jdbc.sql("""
                        select c.reference, c.document, c.mrn, d.status
                          from consignment_unit c join declaration d using (mrn)
                         where c.reference = any(:references) and c.ended_at = 'infinity' and d.arrived_at is null
                        """)
                .param("references", Rows.text(references))
                .query((row, number) -> new Link(
                        new Unit(row.getString("reference"), row.getString("document")),
                        row.getString("mrn"),
                        Status.valueOf(row.getString("status"))))
                .list();
    }

    /** What the port knows and was told of these references, with all declarations on them; they are locked. */
    List<PortReference> at(Collection<String> references, Instant now) {
        Map<String, Reading> byReference = new TreeMap<>();
        jdbc.sql("""
                        select p.reference, p.arrived_at, p.ordered, p.sequence, p.ordered_at, p.released_at, p.left_at,
                               c.document, c.mrn, d.status, f.lodged_at, d.estimated_arrival,
                               d.arrived_at as goods_arrived_at, f.customs_office,
                               s.zone, s.bay, s.bay_kind, s.starts_at, s.ends_at,
                               u.arrived_at as unit_arrived_at, u.movement as unit_movement, u.ordered as unit_ordered,
                               u.slot as unit_slot,
                               b.arrived_at as bare_arrived_at, b.movement as bare_movement, b.ordered as bare_ordered,
                               b.slot as bare_slot
                          from port_reference p
                          left join consignment_unit c on c.reference = p.reference and c.ended_at > :over
                          left join declaration d on d.mrn = c.mrn
                          left join filing f on f.mrn = c.mrn
                          left join inspection_slot s on s.mrn = c.mrn and s.bay is not null
                               -- the slot of the case at hand, or of the one that is to follow a concluded one
                               and (d.examination is null
                                    or (d.examination ->> 'caseId' = s.case_id::text)
                                        <> (d.examination ->> 'state' = 'CONCLUDED'))
                          left join port_unit u on u.reference = c.reference and u.document = c.document
                          left join port_unit b on b.reference = p.reference and b.document = ''
                         where p.reference = any(:references)
                         order by c.mrn
                        """)
                .param("references", Rows.text(references))
                .param("over", Rows.utc(now.minus(OVER)))
                .query(row -> {
                    byReference
                            .computeIfAbsent(row.getString("reference"), reference -> new Reading())
                            .add(row);
                });
        Map<String, List<Manifests.Known>> declared = manifests.of(references);
        return byReference.values().stream()
                .map(reading -> reading.with(declared).read())
                .toList();
    }

    /** Notes that declarations need the port no more. They are locked. */
    void ended(List<Filing> filings, Instant now) {
        List<Map.Entry<Unit, String>> rows = new ArrayList<>();
        for (Filing filing : filings) {
            Unit.of(filing).forEach(unit -> rows.add(Map.entry(unit, filing.mrn())));
            if (filing.transportDocument() != null && !filing.containers().isEmpty()) {
                rows.add(Map.entry(Unit.of(filing.transportDocument()), filing.mrn()));
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update consignment_unit c set ended_at = :now
                          from unnest(:references, :documents, :mrns) as e (reference, document, mrn)
                         where c.reference = e.reference and c.document = e.document and c.mrn = e.mrn
                        """)
                .param("references", Rows.text(rows, row -> row.getKey().reference()))
                .param("documents", Rows.text(rows, row -> row.getKey().document()))
                .param("mrns", Rows.text(rows, Map.Entry::getValue))
                .param("now", Rows.utc(now))
                .update();
    }

    /** Puts the rows of one reference together. */
    private static final class Reading {
        private final Map<String, UnitState> units = new HashMap<>();
        private final List<Sharer> sharers = new ArrayList<>();
        private @Nullable PortReference reference;

        private final List<ManifestLine> manifest = new ArrayList<>();

        void add(ResultSet row) throws SQLException {
            String name = row.getString("reference");
            if (reference == null) {
                reference = new PortReference(
                        name,
                        instant(row, "arrived_at"),
                        OrderKind.read(row.getString("ordered")),
                        row.getInt("sequence"),
                        Map.of(),
                        List.of(),
                        List.of(),
                        new PortReference.Gate(
                                instant(row, "ordered_at"), instant(row, "released_at"), instant(row, "left_at")));
                units.put("", UnitState.read(Unit.of(name), row, "bare"));
            }
            String mrn = row.getString("mrn");
            if (mrn == null) {
                return;
            }
            String document = row.getString("document");
            units.putIfAbsent(document, UnitState.read(new Unit(name, document), row, "unit"));
            sharers.add(new Sharer(
                    mrn,
                    document,
                    Status.valueOf(row.getString("status")),
                    row.getString("customs_office"),
                    Objects.requireNonNull(instant(row, "lodged_at")),
                    instant(row, "estimated_arrival"),
                    instant(row, "goods_arrived_at"),
                    slot(row)));
        }

        Reading with(Map<String, List<Manifests.Known>> declared) {
            String name = Objects.requireNonNull(reference).reference();
            for (Manifests.Known known : declared.getOrDefault(name, List.of())) {
                manifest.add(known.line());
                units.putIfAbsent(known.line().document(), known.unit());
            }
            return this;
        }

        PortReference read() {
            return Objects.requireNonNull(reference).with(units, sharers).saying(manifest);
        }

        private static @Nullable Slot slot(ResultSet row) throws SQLException {
            return row.getString("bay") == null
                    ? null
                    : new Slot(
                            row.getString("zone"),
                            row.getString("bay"),
                            row.getString("bay_kind"),
                            Objects.requireNonNull(instant(row, "starts_at")),
                            Objects.requireNonNull(instant(row, "ends_at")));
        }

        private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
            OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
            return time == null ? null : time.toInstant();
        }
    }
}
