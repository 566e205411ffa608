package io.greenlane.inspection.device;

import io.greenlane.inspection.decisionrule.Judgement;
import io.greenlane.inspection.decisionrule.Measurement;
import io.greenlane.inspection.decisionrule.Verdict;
import io.greenlane.inspection.laboratory.RequestOpening;
import io.greenlane.inspection.laboratory.RequestOpening.Inconclusive;
import io.greenlane.inspection.worklist.Cases;
import io.greenlane.inspection.worklist.InspectionCase;
import io.greenlane.inspection.worklist.KnownDeclarations;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Attaches readings to their cases and has each judged; a batch costs as many round trips as one reading. */
@Component
class ReadingDesk {

    private final KnownDeclarations declarations;
    private final Cases cases;
    private final Devices devices;
    private final Readings readings;
    private final Judging judging;
    private final RequestOpening laboratory;

    // Six: what a reading is about, what took it, what it is worth, and who is asked next.
    ReadingDesk(
            KnownDeclarations declarations,
            Cases cases,
            Devices devices,
            Readings readings,
            Judging judging,
            RequestOpening laboratory) {
        this.declarations = declarations;
        this.cases = cases;
        this.devices = devices;
        this.readings = readings;
        this.judging = judging;
        this.laboratory = laboratory;
    }

    Optional<InspectionCase> lock(UUID caseId) {
        return cases.lock(caseId);
    }

    /**
     * Keeps the readings and gives those that are new, judged. The declarations are locked before their cases are looked for:
     * either the case is seen here, or its opening sees the reading.
     */
    List<Reading> take(List<Reading> taken) {
        List<String> mrns = mrns(taken);
        declarations.lock(mrns);
        List<Judged> judged = judged(taken, mrns);
        Set<UUID> added = readings.add(judged.stream().map(Judged::reading).toList());
        List<Judged> fresh = judged.stream()
                .filter(one -> added.contains(one.reading().readingId()))
                .toList();
        askLaboratories(fresh);
        return fresh.stream().map(Judged::reading).toList();
    }

    /** Judges what waited for a case of these declarations. */
    void resume(List<String> mrns) {
        List<Reading> waiting = readings.lockWaiting(mrns);
        if (!waiting.isEmpty()) {
            List<Judged> judged = judged(waiting, mrns(waiting));
            readings.attach(judged.stream().map(Judged::reading).toList());
            askLaboratories(judged);
        }
    }

    private void askLaboratories(List<Judged> judged) {
        laboratory.open(
                judged.stream().flatMap(one -> one.inconclusive().stream()).toList());
    }

    /** The reading that was sent before with the same content. */
    Optional<Reading> before(Reading again) {
        return readings.withContent(again.content());
    }

    /** A reading with its judgement, and the case that it belongs to. */
    private record Judged(Reading reading, @Nullable InspectionCase inspected) {

        Optional<Inconclusive> inconclusive() {
            Judgement judgement = reading.judgement();
            if (judgement.verdict() != Verdict.INCONCLUSIVE || inspected == null || judgement.edition() == null) {
                return Optional.empty();
            }
            Measurement measured = reading.measurement();
            return Optional.of(new Inconclusive(
                    inspected,
                    reading.itemNumber(),
                    measured.indicator(),
                    measured.material(),
                    judgement.edition(),
                    reading.readingId()));
        }
    }

    private List<Judged> judged(List<Reading> taken, List<String> mrns) {
        Set<UUID> caseIds =
                taken.stream().map(Reading::caseId).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<UUID, InspectionCase> byId = new HashMap<>();
        Map<String, InspectionCase> newest = new HashMap<>();
        for (InspectionCase found : cases.lockAll(caseIds, mrns)) {
            byId.put(found.caseId(), found);
            newest.put(found.decision().mrn(), found);
        }
        Map<UUID, List<Device>> editions =
                devices.editionsOf(taken.stream().map(Reading::deviceId).collect(Collectors.toSet()));
        return taken.stream()
                .map(reading -> {
                    InspectionCase inspected =
                            reading.caseId() == null ? newest.get(reading.mrn()) : byId.get(reading.caseId());
                    List<Device> registered = editions.getOrDefault(reading.deviceId(), List.of());
                    return new Judged(
                            reading.judged(
                                    inspected == null ? null : inspected.caseId(),
                                    judging.judge(reading, inspected, registered)),
                            inspected);
                })
                .toList();
    }

    private static List<String> mrns(Collection<Reading> taken) {
        return taken.stream()
                .filter(reading -> reading.caseId() == null)
                .map(Reading::mrn)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }
}
