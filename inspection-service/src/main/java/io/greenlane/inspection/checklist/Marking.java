package io.greenlane.inspection.checklist;

import static java.util.stream.Collectors.joining;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.problem.Outcome;
import io.greenlane.chassis.security.Caller;
import io.greenlane.inspection.worklist.CaseAccess;
import io.greenlane.inspection.worklist.CaseRefusal;
import io.greenlane.inspection.worklist.Cases;
import io.greenlane.inspection.worklist.InspectionCase;
import io.greenlane.inspection.worklist.OfficersText;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The officer at the goods ticks steps off, or says why one does not apply; the same said again changes nothing. */
@Component
class Marking {

    private final Cases cases;
    private final Checklist checklist;
    private final AuditTrail audit;
    private final InstantSource clock;

    Marking(Cases cases, Checklist checklist, AuditTrail audit, InstantSource clock) {
        this.cases = cases;
        this.checklist = checklist;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of them, or none where one cannot be. */
    @Transactional
    Outcome<ChecklistView> mark(UUID caseId, MarksRequest request, Caller officer) {
        return switch (CaseAccess.ofHolder(caseId, cases.lock(caseId), officer)) {
            case CaseAccess.Denied(CaseRefusal why) -> new Outcome.Refused<>(why.problem());
            case CaseAccess.Allowed(InspectionCase examined) -> mark(examined, request, officer);
        };
    }

    private Outcome<ChecklistView> mark(InspectionCase examined, MarksRequest request, Caller officer) {
        List<ChecklistStep> steps = checklist.stepsOf(examined);
        Map<String, Mark> before = checklist.marksOf(examined);
        List<BrokenRule> broken = new ArrayList<>();
        List<Mark> said = said(request, steps, officer, broken);
        if (!broken.isEmpty()) {
            return new Outcome.Broken<>(broken);
        }
        List<Mark> news = said.stream()
                .filter(mark -> !mark.saysTheSameAs(before.getOrDefault(mark.step(), neverMarked(mark))))
                .toList();
        checklist.add(examined, news);
        audit.record(
                officer,
                "CHECKLIST_MARKED",
                List.of(examined.decision().mrn()),
                news.stream().map(Mark::step).toList());
        Map<String, Mark> after = new LinkedHashMap<>(before);
        news.forEach(mark -> after.put(mark.step(), mark));
        return new Outcome.Done<>(ChecklistView.of(steps, after));
    }

    private static Mark neverMarked(Mark mark) {
        return new Mark(mark.step(), Mark.State.OPEN, null, mark.markedBy(), mark.markedAt());
    }

    private List<Mark> said(MarksRequest request, List<ChecklistStep> steps, Caller officer, List<BrokenRule> broken) {
        List<MarksRequest.@Nullable Said> sent = request.steps() == null ? List.of() : request.steps();
        if (sent.isEmpty() || sent.size() > steps.size()) {
            broken.add(new BrokenRule(
                    "steps",
                    sent.isEmpty() ? "STEPS_MISSING" : "TOO_MANY",
                    "The request names " + sent.size() + " steps, and the checklist has " + steps.size() + ".",
                    "Name each step once."));
            return List.of();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Map<String, Mark> marks = new LinkedHashMap<>();
        for (int index = 0; index < sent.size(); index++) {
            String path = "steps[" + index + "].";
            MarksRequest.Said one = sent.get(index);
            Optional<ChecklistStep> step = steps.stream()
                    .filter(known -> one != null && known.step().equals(one.step()))
                    .findFirst();
            Optional<Mark.State> state = state(path, one == null ? null : one.state(), broken);
            if (one == null || step.isEmpty()) {
                broken.add(new BrokenRule(
                        path + "step",
                        "STEP_UNKNOWN",
                        "The checklist of the case has no such step.",
                        "Give the name of one of its steps."));
                continue;
            }
            note(path + "note", state.orElse(null), one.note()).ifPresent(broken::add);
            state.ifPresent(known -> marks.put(
                    step.get().step(), new Mark(step.get().step(), known, one.note(), officer.subject(), now)));
        }
        return List.copyOf(marks.values());
    }

    private static Optional<Mark.State> state(String path, @Nullable String sent, List<BrokenRule> broken) {
        Optional<Mark.State> state = Stream.of(Mark.State.values())
                .filter(known -> known.name().equals(sent))
                .findFirst();
        if (state.isEmpty()) {
            broken.add(new BrokenRule(
                    path + "state",
                    sent == null ? "STATE_MISSING" : "STATE_UNKNOWN",
                    sent == null ? "Nothing is said of the step." : "This is not a code of the list.",
                    "Give one of "
                            + Stream.of(Mark.State.values()).map(Enum::name).collect(joining(", ")) + "."));
        }
        return state;
    }

    private static Optional<BrokenRule> note(String path, Mark.@Nullable State state, @Nullable String sent) {
        return state == Mark.State.NOT_APPLICABLE
                ? OfficersText.flawInRequired(path, "NOTE", sent)
                : OfficersText.flawIn(path, "NOTE", sent);
    }
}
