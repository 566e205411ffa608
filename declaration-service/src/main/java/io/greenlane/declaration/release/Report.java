package io.greenlane.declaration.release;

import io.greenlane.declaration.lifecycle.LifeCycle;
import io.greenlane.declaration.lifecycle.Standing;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The port's report that something is ashore.
 *
 * @param documents what travels in it as far as the port knows; empty for a bare container and for a document itself
 */
record Report(String reference, Set<String> documents, Instant at, String movement) {

    Report {
        documents = Set.copyOf(documents);
    }

    /** The first of these reports that tells of a declaration's goods. */
    static Optional<Report> about(Standing standing, List<Report> reports) {
        return reports.stream().filter(report -> report.isAbout(standing)).findFirst();
    }

    /** What these reports make arrive: what they name, and a bare container under the documents of those it brought. */
    static Map<Unit, Report> units(List<Report> reports, Collection<Standing> standings) {
        Map<Unit, Report> units = new HashMap<>();
        for (Report report : reports) {
            if (report.documents.isEmpty()) {
                units.merge(Unit.of(report.reference), report, (one, other) -> other.at.isAfter(one.at) ? other : one);
            }
            report.documents.forEach(document -> units.putIfAbsent(new Unit(report.reference, document), report));
        }
        for (Standing standing : standings) {
            about(standing, reports)
                    .ifPresent(report -> Unit.of(standing.filing()).stream()
                            .filter(report::concerns)
                            .forEach(unit -> units.putIfAbsent(unit, report)));
        }
        return units;
    }

    LifeCycle.Arrival arrival() {
        return new LifeCycle.Arrival(at, movement, reference);
    }

    /** Whether it may be about goods in this unit. */
    boolean concerns(Unit unit) {
        return unit.reference().equals(reference) && (documents.isEmpty() || documents.contains(unit.document()));
    }

    private boolean isAbout(Standing standing) {
        return Unit.of(standing.filing()).stream().anyMatch(this::concerns)
                && (!documents.isEmpty()
                        || new UnitState(Unit.of(reference), at, movement, null, null)
                                .isArrivalOf(
                                        standing.filing().lodgedAt(),
                                        standing.travel().estimatedArrival()));
    }
}
