package io.greenlane.declaration.release;

import io.greenlane.declaration.Rows;
import io.greenlane.declaration.release.PortMovement.ManifestDeclared;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What voyages bring, as the ports' manifests say; every method is a constant number of round trips. */
@Component
class Manifests {

    private final JdbcClient jdbc;

    Manifests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A voyage to a port; a flight has no ship. */
    private record Voyage(String vessel, String voyage, String location) {
        static Voyage of(ManifestDeclared manifest) {
            return new Voyage(
                    Objects.requireNonNullElse(manifest.vesselIMONumber(), ""),
                    manifest.carrierVoyageNumber(),
                    manifest.location());
        }
    }

    /** All references these manifests are about: those they name, and those the voyages' earlier manifests named. */
    Set<String> references(Collection<ManifestDeclared> manifests) {
        Set<String> references = new HashSet<>();
        manifests.forEach(manifest -> manifest.lines().forEach(line -> references.add(line.reference())));
        if (!manifests.isEmpty()) {
            List<Voyage> voyages = manifests.stream().map(Voyage::of).distinct().toList();
            references.addAll(jdbc.sql("""
                            select l.reference
                              from unnest(:vessels, :voyages, :locations) as v (vessel, voyage, location)
                              join manifest_line l using (vessel, voyage, location)
                            """)
                    .param("vessels", Rows.text(voyages, Voyage::vessel))
                    .param("voyages", Rows.text(voyages, Voyage::voyage))
                    .param("locations", Rows.text(voyages, Voyage::location))
                    .query(String.class)
                    .list());
        }
        return references;
    }

    /** Takes manifests in; of each voyage the latest counts. All their references are locked. */
    void declared(Collection<ManifestDeclared> manifests) {
        Map<Voyage, ManifestDeclared> latest = new LinkedHashMap<>();
        manifests.forEach(manifest -> latest.merge(
                Voyage.of(manifest),
                manifest,
                (one, other) -> other.eventDateTime().isBefore(one.eventDateTime()) ? one : other));
        Set<Voyage> newer = newer(latest);
        latest.keySet().retainAll(newer);
        if (latest.isEmpty()) {
            return;
        }
        record Row(Voyage voyage, ManifestLine line) {}
        Map<Unit, Row> rows = new LinkedHashMap<>();
        latest.forEach((voyage, manifest) -> manifest.lines().forEach(line -> {
            // Who names a document twice for one container means both.
            rows.merge(
                    new Unit(line.reference(), line.document()),
                    new Row(voyage, line),
                    (one, other) -> one.line.declarations() < other.line.declarations() ? other : one);
        }));
        jdbc.sql("""
                        delete from manifest_line l
                         using unnest(:vessels, :voyages, :locations) as v (vessel, voyage, location)
                         where (l.vessel, l.voyage, l.location) = (v.vessel, v.voyage, v.location)
                        """)
                .param("vessels", Rows.text(latest.keySet(), Voyage::vessel))
                .param("voyages", Rows.text(latest.keySet(), Voyage::voyage))
                .param("locations", Rows.text(latest.keySet(), Voyage::location))
                .update();
        jdbc.sql("""
                        insert into manifest_line (reference, document, vessel, voyage, location, customs_office, told_at,
                                                   expected_at, declarations)
                        select * from unnest(:references, :documents, :vessels, :voyages, :locations, :offices, :told,
                                             :expected, :declarations)
                            on conflict (reference, document) do update
                           set vessel = excluded.vessel, voyage = excluded.voyage, location = excluded.location,
                               customs_office = excluded.customs_office, told_at = excluded.told_at,
                               expected_at = excluded.expected_at, declarations = excluded.declarations
                        """)
                .param("references", Rows.text(rows.keySet(), Unit::reference))
                .param("documents", Rows.text(rows.keySet(), Unit::document))
                .param("vessels", Rows.text(rows.values(), row -> row.voyage.vessel))
                .param("voyages", Rows.text(rows.values(), row -> row.voyage.voyage))
                .param("locations", Rows.text(rows.values(), row -> row.voyage.location))
                .param("offices", Rows.text(rows.values(), row -> row.line.customsOffice()))
                .param("told", Rows.column("timestamptz", rows.values(), row -> row.line.toldAt()))
                .param("expected", Rows.column("timestamptz", rows.values(), row -> row.line.expectedAt()))
                .param("declarations", Rows.column("int4", rows.values(), row -> row.line.declarations()))
                .update();
    }

    private Set<Voyage> newer(Map<Voyage, ManifestDeclared> manifests) {
        return jdbc
                .sql("""
                        insert into manifest as m (vessel, voyage, location, told_at)
                        select * from unnest(:vessels, :voyages, :locations, :told)
                            on conflict (vessel, voyage, location) do update set told_at = excluded.told_at
                         where m.told_at < excluded.told_at
                        returning vessel, voyage, location
                        """)
                .param("vessels", Rows.text(manifests.keySet(), Voyage::vessel))
                .param("voyages", Rows.text(manifests.keySet(), Voyage::voyage))
                .param("locations", Rows.text(manifests.keySet(), Voyage::location))
                .param("told", Rows.column("timestamptz", manifests.values(), ManifestDeclared::eventDateTime))
                .query((row, number) -> new Voyage(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** What a manifest says, and what is known of the unit. */
    record Known(ManifestLine line, UnitState unit) {}

    /** What the latest manifests say is in these, by reference. */
    Map<String, List<Known>> of(Collection<String> references) {
        return jdbc
                .sql("""
                        select l.reference, l.document, l.customs_office, l.told_at, l.expected_at, l.declarations,
                               u.arrived_at as unit_arrived_at, u.movement as unit_movement, u.ordered as unit_ordered,
                               u.slot as unit_slot
                          from manifest_line l left join port_unit u using (reference, document)
                         where l.reference = any(:references)
                         order by l.reference, l.document
                        """)
                .param("references", Rows.text(references))
                .query((row, number) -> {
                    Unit unit = new Unit(row.getString("reference"), row.getString("document"));
                    return new Known(
                            new ManifestLine(
                                    unit.reference(),
                                    unit.document(),
                                    row.getString("customs_office"),
                                    row.getObject("told_at", OffsetDateTime.class)
                                            .toInstant(),
                                    row.getObject("expected_at", OffsetDateTime.class)
                                            .toInstant(),
                                    row.getInt("declarations")),
                            UnitState.read(unit, row, "unit"));
                })
                .list()
                .stream()
                .collect(Collectors.groupingBy(known -> known.line().reference()));
    }
}
