package io.greenlane.compliancehistory.profile;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.identifier.Identifiers;
import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.security.Caller;
import io.greenlane.compliancehistory.profile.Assessment.News;
import io.greenlane.vocabulary.Mrn;
import io.greenlane.vocabulary.PlainText;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets an enterprise report a violation before anybody looks, and repair what led to a suspension. */
@Component
class Repairing {

    private static final int LONGEST_TEXT = 4000;
    /** What an inspection may find: only the same topic counts as reported. */
    private static final Set<String> TOPICS =
            new TreeSet<>(List.of("WASTE", "SUBSTANCES", "CARBON", "DEFORESTATION", "DOCUMENTS", "OTHER"));

    private final Repairs repairs;
    private final Facts facts;
    private final Assessment assessment;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Identifiers identifiers;
    private final InstantSource clock;

    // Seven: two memories, what is made of them, the trail, and three tools.
    Repairing(
            Repairs repairs,
            Facts facts,
            Assessment assessment,
            AuditTrail trail,
            TransactionTemplate transaction,
            Identifiers identifiers,
            InstantSource clock) {
        this.repairs = repairs;
        this.facts = facts;
        this.assessment = assessment;
        this.trail = trail;
        this.transaction = transaction;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** What an enterprise sends of itself; nothing is sure to be there. */
    record ReportRequest(
            @Nullable String mrn,
            @Nullable String topic,
            @Nullable String what) {}

    record PlanRequest(@Nullable String measures, @Nullable LocalDate doneBy) {}

    record PlanDecision(
            @Nullable Boolean accepted, @Nullable String reason) {}

    RepairOutcome report(String eori, ReportRequest request, Caller trader) {
        List<BrokenRule> broken = new ArrayList<>();
        Mrn.flawIn(request.mrn())
                .ifPresent(flaw -> broken.add(new BrokenRule("mrn", flaw.code(), flaw.message(), flaw.fix())));
        String topic = request.topic();
        if (topic == null || !TOPICS.contains(topic)) {
            broken.add(new BrokenRule(
                    "topic",
                    "TOPIC_INVALID",
                    "This is no topic that an inspection finds violations in.",
                    "Give one of " + String.join(", ", TOPICS) + "."));
        }
        text("what", request.what(), broken);
        if (!broken.isEmpty()) {
            return new RepairOutcome.Broken(broken);
        }
        SelfReport report = new SelfReport(
                identifiers.next(),
                eori,
                Objects.requireNonNull(request.mrn()),
                Objects.requireNonNull(topic),
                Objects.requireNonNull(request.what()).strip(),
                trader.subject(),
                now());
        return Objects.requireNonNull(transaction.execute(status -> {
            if (!repairs.isOf(eori, report.mrn())) {
                return new RepairOutcome.UnknownDeclaration();
            }
            boolean known = repairs.reportsOf(eori).stream()
                    .anyMatch(before ->
                            before.mrn().equals(report.mrn()) && before.topic().equals(report.topic()));
            if (!known && repairs.isSelected(report.mrn(), eori)) {
                return new RepairOutcome.Conflict(
                        "SELECTED_ALREADY",
                        "mrn",
                        "Customs examines these goods already, so reporting comes too late to count as one.",
                        "Tell the examining officer what you know.");
            }
            SelfReport kept = repairs.add(report);
            return kept.what().equals(report.what())
                    ? new RepairOutcome.Reported(kept)
                    : new RepairOutcome.Conflict(
                            "REPORTED_ALREADY",
                            "mrn",
                            "You reported about this declaration and topic already, as " + kept.reportId()
                                    + ", and a report is never changed.",
                            "Tell customs what has to be added to it.");
        }));
    }

    RepairOutcome plan(String eori, PlanRequest request, Caller trader) {
        List<BrokenRule> broken = new ArrayList<>();
        text("measures", request.measures(), broken);
        LocalDate doneBy = request.doneBy();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (doneBy == null || doneBy.isBefore(today)) {
            broken.add(new BrokenRule(
                    "doneBy",
                    doneBy == null ? "DONE_BY_MISSING" : "DONE_BY_IN_THE_PAST",
                    doneBy == null ? "The plan has no date." : "The plan's day, " + doneBy + ", is over.",
                    "Give the day by which all of it will be done, " + today + " or later."));
        }
        if (!broken.isEmpty()) {
            return new RepairOutcome.Broken(broken);
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            if (repairs.hasOpenPlan(eori)) {
                return new RepairOutcome.Conflict(
                        "PLAN_OPEN", "eori", "A plan waits for its decision.", "Wait for the decision on it.");
            }
            CorrectivePlan plan = new CorrectivePlan(
                    identifiers.next(),
                    eori,
                    Objects.requireNonNull(request.measures()).strip(),
                    Objects.requireNonNull(doneBy),
                    trader.subject(),
                    now(),
                    CorrectivePlan.State.PROPOSED,
                    null,
                    null,
                    null);
            repairs.add(plan);
            return new RepairOutcome.Planned(plan);
        }));
    }

    RepairOutcome decide(String eori, UUID planId, PlanDecision decision, Caller official) {
        List<BrokenRule> broken = new ArrayList<>();
        text("reason", decision.reason(), broken);
        Boolean accepted = decision.accepted();
        if (accepted == null) {
            broken.add(new BrokenRule(
                    "accepted", "MISSING", "It does not say whether the plan is accepted.", "Give true or false."));
        }
        if (accepted == null || !broken.isEmpty()) {
            return new RepairOutcome.Broken(broken);
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            Optional<CorrectivePlan> found = repairs.lock(eori, planId);
            if (found.isEmpty()) {
                return new RepairOutcome.Unknown();
            }
            if (found.get().state() != CorrectivePlan.State.PROPOSED) {
                return new RepairOutcome.Conflict(
                        "PLAN_DECIDED",
                        "planId",
                        "The plan was " + found.get().state() + " before.",
                        "Nothing is left to do.");
            }
            if (found.get().proposedBy().equals(official.subject())) {
                return new RepairOutcome.Conflict(
                        "SAME_PERSON", "planId", "Who proposed a plan cannot decide on it.", "Ask somebody else.");
            }
            CorrectivePlan decided = found.get()
                    .decided(
                            accepted,
                            official.subject(),
                            now(),
                            Objects.requireNonNull(decision.reason()).strip());
            repairs.save(decided);
            if (accepted) {
                facts.add(decided);
                assessment.assess(new TreeMap<>(Map.of(eori, new News(List.of(decided.fact()), null))), now());
            }
            trail.record(
                    official,
                    accepted ? "CORRECTIVE_PLAN_ACCEPTED" : "CORRECTIVE_PLAN_REFUSED",
                    List.of(),
                    List.of(eori));
            return new RepairOutcome.Planned(decided);
        }));
    }

    private static void text(String path, @Nullable String text, List<BrokenRule> broken) {
        if (text != null && !PlainText.isPlain(text)) {
            broken.add(new BrokenRule(
                    path,
                    "UNWRITABLE",
                    "Here is a character that is no text.",
                    "Leave out control characters other than line breaks and tabs."));
        } else if (text == null || text.isBlank()) {
            broken.add(new BrokenRule(path, "MISSING", "Here nothing is given.", "Say it in a few sentences."));
        } else if (text.length() > LONGEST_TEXT) {
            broken.add(new BrokenRule(
                    path,
                    "TOO_LONG",
                    "It has " + text.length() + " characters.",
                    "Write at most " + LONGEST_TEXT + "."));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
