package io.greenlane.inspection.laboratory;

import io.greenlane.chassis.identifier.Identifiers;
import io.greenlane.inspection.decisionrule.DecisionRules;
import io.greenlane.inspection.decisionrule.Material;
import io.greenlane.inspection.worklist.InspectionCase;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for a laboratory, once per case, item and indicator. */
@Component
public class RequestOpening {

    private final Requests requests;
    private final DecisionRules rules;
    private final Identifiers identifiers;
    private final InstantSource clock;

    RequestOpening(Requests requests, DecisionRules rules, Identifiers identifiers, InstantSource clock) {
        this.requests = requests;
        this.rules = rules;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * A reading that decided nothing either way.
     *
     * @param edition of the rule that judged it
     */
    public record Inconclusive(
            InspectionCase inspected,
            int itemNumber,
            String indicator,
            Material material,
            String edition,
            UUID readingId) {}

    /** Opens what was not open before; screening of bromine or chromium asks for what is restricted of them. */
    public void open(Collection<Inconclusive> readings) {
        requests.open(readings.stream().flatMap(this::requests).toList());
    }

    private Stream<LaboratoryRequest> requests(Inconclusive reading) {
        return rules.laboratoryDetermines(reading.edition(), reading.indicator()).stream()
                .flatMap(indicator -> request(
                        reading.inspected(),
                        reading.itemNumber(),
                        indicator,
                        reading.material(),
                        null,
                        reading.readingId())
                        .stream());
    }

    /** What an officer asks for; empty where the law says nothing about the indicator today. */
    Optional<LaboratoryRequest> request(InspectionCase inspected, int itemNumber, String indicator, String officer) {
        return request(inspected, itemNumber, indicator, null, officer, null);
    }

    private Optional<LaboratoryRequest> request(
            InspectionCase inspected,
            int itemNumber,
            String indicator,
            @Nullable Material material,
            @Nullable String officer,
            @Nullable UUID readingId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return rules.toleranceOn(day, indicator)
                .flatMap(tolerance -> rules.forLaboratoriesOn(day)
                        .map(rule -> new LaboratoryRequest(
                                identifiers.next(),
                                inspected.caseId(),
                                inspected.decision().mrn(),
                                inspected.decision().customsOffice(),
                                itemNumber,
                                indicator,
                                material,
                                rule.edition(),
                                tolerance.most(),
                                now,
                                officer,
                                readingId,
                                List.of(LaboratoryTest.first(identifiers.next(), officer, now)),
                                List.of())));
    }
}
