package io.greenlane.riskscoring.enactment;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.identifier.Identifiers;
import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.problem.Outcome;
import io.greenlane.chassis.security.Caller;
import io.greenlane.riskscoring.edition.DataFile;
import io.greenlane.riskscoring.regulation.Catalogue;
import io.greenlane.riskscoring.regulation.MeasurePack;
import io.greenlane.riskscoring.regulation.MeasureStore;
import io.greenlane.riskscoring.routing.Rehearsal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** Takes an edition from its proposal to its day: checked, rehearsed, approved by another person. */
class Enactment {

    private final Proposals proposals;
    private final MeasureStore measures;
    private final Rehearsal rehearsal;
    private final AuditTrail trail;
    private final TransactionOperations transaction;
    private final Identifiers identifiers;
    private final InstantSource clock;

    // Seven: two memories, the rehearsal, the trail, and three tools.
    Enactment(
            Proposals proposals,
            MeasureStore measures,
            Rehearsal rehearsal,
            AuditTrail trail,
            TransactionOperations transaction,
            Identifiers identifiers,
            InstantSource clock) {
        this.proposals = proposals;
        this.measures = measures;
        this.rehearsal = rehearsal;
        this.trail = trail;
        this.transaction = transaction;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    Outcome<Proposal> propose(ProposalRequest request, Caller by) {
        MeasurePack pack = request.pack();
        List<MeasureStore.Edition> inForce = measures.inForce();
        List<BrokenRule> broken =
                ProposalRules.brokenBy(request, pack == null ? List.of() : othersThan(pack.pack(), inForce), today());
        if (!broken.isEmpty()) {
            return new Outcome.Broken<>(broken);
        }
        String text = EventJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(pack);
        DataFile<MeasurePack> edition = DataFile.parse("The edition", text, MeasurePack.class);
        Optional<String> replaces = inForce.stream()
                .filter(each -> each.pack().pack().equals(edition.content().pack()))
                .map(MeasureStore.Edition::contentHash)
                .findFirst();
        if (replaces.isPresent() && replaces.get().equals(edition.hash())) {
            return new Outcome.Conflict<>(
                    "NOTHING_CHANGED",
                    "pack",
                    "This is the edition that is in force.",
                    "Change it before you propose it.");
        }
        if (inForce.stream()
                .map(MeasureStore.Edition::pack)
                .anyMatch(other -> other.pack().equals(edition.content().pack())
                        && other.version().equals(edition.content().version()))) {
            return new Outcome.Conflict<>(
                    "VERSION_IN_FORCE",
                    "pack.version",
                    "Version " + edition.content().version() + " of this pack is in force, and says something else.",
                    "Name the changed edition otherwise.");
        }
        Optional<Proposal> same = proposals.waitingWith(edition.hash());
        if (same.isPresent()) {
            return new Outcome.Conflict<>(
                    "ALREADY_PROPOSED",
                    "pack",
                    "The same edition was proposed already as " + same.get().id() + ".",
                    "Go on with that proposal.");
        }
        Proposal proposal = new Proposal(
                identifiers.next(),
                edition.content().pack(),
                edition.content().version(),
                edition.hash(),
                replaces.orElse(null),
                Objects.requireNonNull(request.activeFrom()),
                Objects.requireNonNull(request.why()).strip(),
                by.subject(),
                now(),
                Proposal.State.PROPOSED,
                null,
                null,
                null,
                null,
                null);
        transaction.executeWithoutResult(status -> {
            measures.keep(edition);
            proposals.add(proposal);
            trail.record(by, "MEASURES_PROPOSED", List.of(), List.of(subject(proposal)));
        });
        return new Outcome.Done<>(proposal);
    }

    /** Decides stored declarations anew as if the edition were in force; nothing but the result is kept. */
    Outcome<Proposal> rehearse(UUID id, int declarations, Caller by) {
        Optional<Proposal> found = proposals.of(id);
        if (found.isEmpty()) {
            return found(id);
        }
        Proposal proposal = found.get();
        if (proposal.state() != Proposal.State.PROPOSED) {
            return notOpen(proposal);
        }
        List<MeasurePack> together = new ArrayList<>(othersThan(proposal.pack(), measures.inForce()));
        together.add(
                measures.editions(List.of(proposal.contentHash())).getFirst().pack());
        var rehearsed = rehearsal.rehearse(Catalogue.of("rehearsed", together), declarations);
        transaction.executeWithoutResult(status -> {
            proposals.rehearsed(id, rehearsed);
            trail.record(by, "MEASURES_REHEARSED", List.of(), List.of(subject(proposal)));
        });
        return found(id);
    }

    private static Outcome.@Nullable Conflict<Proposal> whyNotRejected(Proposal proposal, Caller by) {
        return proposal.proposedBy().equals(by.subject())
                ? new Outcome.Conflict<>(
                        "SAME_PERSON", "id", "You proposed this yourself.", "Withdraw it: POST …/withdrawal.")
                : null;
    }

    Outcome<Proposal> approve(UUID id, Caller by) {
        return decide(
                id, by, Proposal.State.APPROVED, "MEASURES_APPROVED", null, proposal -> whyNotApproved(proposal, by));
    }

    Outcome<Proposal> reject(UUID id, String reason, Caller by) {
        return decide(
                id, by, Proposal.State.REJECTED, "MEASURES_REJECTED", reason, proposal -> whyNotRejected(proposal, by));
    }

    /** The proposer takes it back; also after the approval, as long as its day has not come. */
    Outcome<Proposal> withdraw(UUID id, Caller by) {
        return decide(
                id,
                by,
                Proposal.State.WITHDRAWN,
                "MEASURES_WITHDRAWN",
                null,
                proposal -> proposal.proposedBy().equals(by.subject())
                        ? null
                        : new Outcome.Conflict<>(
                                "NOT_YOUR_PROPOSAL",
                                "id",
                                "Only who proposed an edition can withdraw it.",
                                "Reject it with a reason instead."));
    }

    private Outcome<Proposal> decide(
            UUID id,
            Caller by,
            Proposal.State state,
            String action,
            @Nullable String reason,
            Function<Proposal, Outcome.@Nullable Conflict<Proposal>> whyNot) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Optional<Proposal> found = proposals.lock(id);
            if (found.isEmpty()) {
                return found(id);
            }
            Proposal proposal = found.get();
            boolean open = proposal.state() == Proposal.State.PROPOSED
                    || (state != Proposal.State.APPROVED && proposal.state() == Proposal.State.APPROVED);
            if (!open) {
                return notOpen(proposal);
            }
            Outcome.Conflict<Proposal> conflict = whyNot.apply(proposal);
            if (conflict != null) {
                return conflict;
            }
            proposals.decided(id, state, by.subject(), now(), reason);
            trail.record(by, action, List.of(), List.of(subject(proposal)));
            return found(id);
        }));
    }

    private Outcome.@Nullable Conflict<Proposal> whyNotApproved(Proposal proposal, Caller by) {
        if (proposal.proposedBy().equals(by.subject())) {
            return new Outcome.Conflict<>(
                    "SAME_PERSON",
                    "id",
                    "Who proposed an edition cannot approve it.",
                    "Ask somebody else to approve it.");
        }
        if (proposal.rehearsal() == null) {
            return new Outcome.Conflict<>(
                    "NOT_REHEARSED",
                    "id",
                    "Nobody has seen what the edition changes.",
                    "Rehearse it on past declarations first (POST …/rehearsal).");
        }
        if (proposal.activeFrom().isBefore(today())) {
            return new Outcome.Conflict<>(
                    "ACTIVE_FROM_IN_THE_PAST",
                    "activeFrom",
                    "The day it was proposed for, " + proposal.activeFrom() + ", is over.",
                    "Propose it again with another day.");
        }
        // First, since what was approved a moment ago may be in force by the next look.
        Optional<Proposal> rival = proposals.approvedRivalOf(proposal);
        if (rival.isPresent()) {
            return new Outcome.Conflict<>(
                    "ANOTHER_EDITION_APPROVED",
                    "id",
                    "Another edition of this pack was approved already and waits for its day, "
                            + rival.get().activeFrom() + ": " + rival.get().id() + ".",
                    "Bring the changes together, or reject the other one first.");
        }
        List<MeasureStore.Edition> inForce = measures.inForce();
        Optional<String> replaced = inForce.stream()
                .filter(each -> each.pack().pack().equals(proposal.pack()))
                .map(MeasureStore.Edition::contentHash)
                .findFirst();
        if (!Objects.equals(replaced.orElse(null), proposal.replaces())) {
            return new Outcome.Conflict<>(
                    "EDITION_CHANGED",
                    "replaces",
                    "Another edition of this pack came into force since this one was proposed.",
                    "Bring the changes together and propose them again.");
        }
        return null;
    }

    private static Outcome.Conflict<Proposal> notOpen(Proposal proposal) {
        return new Outcome.Conflict<>(
                "PROPOSAL_CLOSED",
                "id",
                "The proposal is " + proposal.state() + ", so nothing more is done with it.",
                "Propose a new edition.");
    }

    private static List<MeasurePack> othersThan(String pack, List<MeasureStore.Edition> inForce) {
        return inForce.stream()
                .map(MeasureStore.Edition::pack)
                .filter(other -> !other.pack().equals(pack))
                .toList();
    }

    private static String subject(Proposal proposal) {
        return "measures/" + proposal.pack() + "/" + proposal.version() + "/" + proposal.id();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    Outcome<Proposal> found(UUID id) {
        return Outcome.of(proposals.of(id), "There is no proposal " + id + ".");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
