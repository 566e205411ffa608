package io.greenlane.inspection.device;

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
import java.util.TreeMap;
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

    ReadingDesk(KnownDeclarations declarations, Cases cases, Devices devices, Readings readings, Judging judging) {
        this.declarations = declarations;
        this.cases = cases;
        this.devices = devices;
        this.readings = readings;
        this.judging = judging;
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
        List<Reading> judged = judged(taken, mrns);
        Set<UUID> fresh = readings.add(judged);
        return judged.stream()
                .filter(reading -> fresh.contains(reading.readingId()))
                .toList();
    }

    /** Judges what waited for a case of these declarations. */
    void resume(List<String> mrns) {
        List<Reading> waiting = readings.lockWaiting(mrns);
        if (!waiting.isEmpty()) {
            readings.attach(judged(waiting, mrns(waiting)));
        }
    }

    /** The reading that was sent before with the same content. */
    Optional<Reading> before(Reading again) {
        return readings.withContent(again.content());
    }

    private List<Reading> judged(List<Reading> taken, List<String> mrns) {
        Set<UUID> caseIds =
                taken.stream().map(Reading::caseId).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<UUID, InspectionCase> byId = new TreeMap<>();
        Map<String, InspectionCase> newest = new HashMap<>();
        for (InspectionCase found : cases.lockAll(caseIds, mrns)) {
            byId.put(found.caseId(), found);
            newest.put(found.decision().mrn(), found);
        }
        Map<UUID, List<Device>> editions =
                devices.editionsOf(taken.stream().map(Reading::deviceId).collect(Collectors.toSet()));
        return taken.stream()
                .map(reading -> {
                    @Nullable
                    InspectionCase inspected =
                            reading.caseId() == null ? newest.get(reading.mrn()) : byId.get(reading.caseId());
                    return reading.judged(
                            inspected == null ? null : inspected.caseId(),
                            judging.judge(reading, inspected, editions.getOrDefault(reading.deviceId(), List.of())));
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
