package io.greenlane.inspection.finding;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.inspection.checklist.Checklist;
import io.greenlane.inspection.device.OverReadings;
import io.greenlane.inspection.device.OverReadings.Over;
import io.greenlane.inspection.laboratory.LaboratoryRequest;
import io.greenlane.inspection.laboratory.Requests;
import io.greenlane.inspection.laboratory.Standing;
import io.greenlane.inspection.worklist.CaseKind;
import io.greenlane.inspection.worklist.Conclusion;
import io.greenlane.inspection.worklist.Conclusion.ItemFinding;
import io.greenlane.inspection.worklist.InspectionCase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What findings, readings, laboratories and the checklist have against a conclusion. Nothing keeps an officer from finding a fault of another kind. */
@Component
class OpenQuestions {

    private final OverReadings readings;
    private final Requests requests;
    private final Findings findings;
    private final Checklist checklist;

    OpenQuestions(OverReadings readings, Requests requests, Findings findings, Checklist checklist) {
        this.readings = readings;
        this.requests = requests;
        this.findings = findings;
        this.checklist = checklist;
    }

    /** All that is missing, of a case that this transaction has locked. */
    List<BrokenRule> about(InspectionCase examined, Conclusion conclusion) {
        UUID caseId = examined.caseId();
        List<BrokenRule> missing = new ArrayList<>(about(examined, conclusion.items()));
        missing.addAll(about(conclusion, readings.ofCase(caseId), requests.ofCase(caseId)));
        if (conclusion.outcome() == Conclusion.Outcome.CONFORM && examined.kind() == CaseKind.EXAMINATION) {
            missing.addAll(checklist.undone(examined));
        }
        return missing;
    }

    /** Where what is said of the items contradicts what was written down about them. */
    List<BrokenRule> about(InspectionCase examined, List<ItemFinding> said) {
        return FindingsAgree.contradictions(said, Findings.standing(findings.ofCase(examined.caseId())));
    }

    static List<BrokenRule> about(Conclusion conclusion, List<Over> over, List<LaboratoryRequest> requests) {
        List<BrokenRule> missing = new ArrayList<>();
        for (int index = 0; index < conclusion.items().size(); index++) {
            ItemFinding finding = conclusion.items().get(index);
            String path = "items[" + index + "].outcome";
            List<LaboratoryRequest> asked = requests.stream()
                    .filter(request -> request.itemNumber() == finding.itemNumber())
                    .toList();
            if (finding.outcome() == Conclusion.Outcome.CONFORM) {
                asked.forEach(request -> standsAgainstConform(path, request, missing));
                over.stream()
                        .filter(reading -> reading.itemNumber() == finding.itemNumber())
                        .filter(reading -> asked.stream()
                                .noneMatch(request -> request.indicator().equals(reading.indicator())))
                        .forEach(reading -> missing.add(overReading(path, reading)));
            } else if (finding.topic() == Conclusion.Topic.SUBSTANCES) {
                asked.stream()
                        .filter(LaboratoryRequest::awaitsSecondTest)
                        .forEach(request -> missing.add(new BrokenRule(
                                path,
                                "SECOND_TEST_OPEN",
                                "The second test of " + named(request) + " has no result yet.",
                                "Wait for it: the trader has a right to it (WTO TFA 5.3).")));
            }
        }
        return List.copyOf(missing);
    }

    private static void standsAgainstConform(String path, LaboratoryRequest request, List<BrokenRule> missing) {
        Standing standing = request.standing();
        switch (standing) {
            case CONFORM -> {}
            case OPEN ->
                missing.add(new BrokenRule(
                        path,
                        "LABORATORY_REQUEST_OPEN",
                        "A laboratory is asked for " + named(request) + " and has not reported yet.",
                        "Wait for its result."));
            case INCONCLUSIVE ->
                missing.add(new BrokenRule(
                        path,
                        "LABORATORY_RESULTS_INCONCLUSIVE",
                        "What laboratories found of " + named(request) + " does not speak for itself.",
                        "Decide what it means, with reasons, or ask for a second test."));
            case NOT_CONFORM ->
                missing.add(new BrokenRule(
                        path,
                        "LABORATORY_SAYS_OTHERWISE",
                        "By the laboratory " + named(request) + " does not conform.",
                        "Give NOT_CONFORM, or ask for a second test."));
        }
    }

    private static BrokenRule overReading(String path, Over reading) {
        return new BrokenRule(
                path,
                "READING_OVER",
                "A reading of " + reading.indicator() + " in item " + reading.itemNumber() + " is over the limit.",
                "Give NOT_CONFORM, or ask a laboratory.");
    }

    private static String named(LaboratoryRequest request) {
        return request.indicator() + " in item " + request.itemNumber();
    }
}
