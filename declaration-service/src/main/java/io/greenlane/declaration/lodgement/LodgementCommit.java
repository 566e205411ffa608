package io.greenlane.declaration.lodgement;

import io.greenlane.chassis.idempotency.IdempotencyKeys;
import io.greenlane.chassis.idempotency.IdempotencyKeys.Claim;
import io.greenlane.chassis.messaging.CausalTrace;
import io.greenlane.chassis.messaging.Outbox;
import io.greenlane.declaration.lifecycle.DeclarationMeters;
import io.greenlane.declaration.lifecycle.FilingsLodged;
import io.greenlane.declaration.lodgement.Filings.NaturalKey;
import io.greenlane.declaration.lodgement.Filings.Stored;
import io.greenlane.declaration.representation.Representations;
import io.greenlane.declaration.representation.Representations.Mandate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes a group of lodgements durable in one transaction and a constant number of round trips. */
@Component
class LodgementCommit {

    private final TransactionOperations transaction;
    private final IdempotencyKeys keys;
    private final Representations representations;
    private final Filings filings;
    private final Announcement announcement;

    LodgementCommit(
            TransactionOperations transaction,
            IdempotencyKeys keys,
            Representations representations,
            Filings filings,
            Announcement announcement) {
        this.transaction = transaction;
        this.keys = keys;
        this.representations = representations;
        this.filings = filings;
        this.announcement = announcement;
    }

    /** Tells of what was accepted, each event with the trace of the request that caused it. */
    @Component
    static class Announcement {
        private final Outbox outbox;
        private final CausalTrace trace;
        private final DeclarationMeters meters;
        private final ApplicationEventPublisher inside;

        Announcement(Outbox outbox, CausalTrace trace, DeclarationMeters meters, ApplicationEventPublisher inside) {
            this.outbox = outbox;
            this.trace = trace;
            this.meters = meters;
            this.inside = inside;
        }

        void of(List<Lodgement> accepted) {
            Map<String, String> causes = new HashMap<>();
            for (Lodgement lodgement : accepted) {
                if (lodgement.sender().traceparent() != null) {
                    causes.put(lodgement.mrn(), lodgement.sender().traceparent());
                }
            }
            trace.causedBy(
                    causes,
                    () -> outbox.publish(
                            accepted.stream().map(LodgementCommit::lodged).toList()));
            if (!accepted.isEmpty()) {
                inside.publishEvent(new FilingsLodged(
                        accepted.stream().map(Lodgement::standing).toList()));
            }
            meters.lodgedAfterCommit(accepted.size());
        }
    }

    /**
     * Commits the group. A key stands for what was accepted: where one was claimed for a lodgement that then met its LRN
     * in use, the transaction is taken back and the others are committed without it.
     *
     * @return one outcome per lodgement, in order
     */
    List<LodgementOutcome> commit(List<Lodgement> group) {
        Map<String, LodgementOutcome> outcomes = HashMap.newHashMap(group.size());
        List<Lodgement> open = group;
        while (!open.isEmpty()) {
            Map<String, LodgementOutcome> attempt = attempt(open);
            List<Lodgement> unkept = refusedWithKey(open, attempt);
            if (unkept.isEmpty()) {
                outcomes.putAll(attempt);
                break;
            }
            unkept.forEach(lodgement -> outcomes.put(lodgement.mrn(), outcome(attempt, lodgement)));
            open = open.stream()
                    .filter(lodgement -> !unkept.contains(lodgement))
                    .toList();
        }
        return group.stream().map(lodgement -> outcome(outcomes, lodgement)).toList();
    }

    private Map<String, LodgementOutcome> attempt(List<Lodgement> group) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Map<String, LodgementOutcome> outcomes = store(group);
            if (!refusedWithKey(group, outcomes).isEmpty()) {
                status.setRollbackOnly();
            }
            return outcomes;
        }));
    }

    private static List<Lodgement> refusedWithKey(List<Lodgement> group, Map<String, LodgementOutcome> outcomes) {
        return group.stream()
                .filter(lodgement -> lodgement.sender().idempotencyKey() != null
                        && outcomes.get(lodgement.mrn()) instanceof LodgementOutcome.LrnAlreadyUsed)
                .toList();
    }

    private Map<String, LodgementOutcome> store(List<Lodgement> group) {
        Map<String, LodgementOutcome> outcomes = HashMap.newHashMap(group.size());
        refuseWithoutMandate(group, outcomes);
        refuseReusedKeys(open(group, outcomes), outcomes);
        List<Lodgement> open = open(group, outcomes);
        if (!open.isEmpty()) {
            insert(open, outcomes);
        }
        return outcomes;
    }

    private static List<Lodgement> open(List<Lodgement> group, Map<String, LodgementOutcome> outcomes) {
        return group.stream()
                .filter(lodgement -> !outcomes.containsKey(lodgement.mrn()))
                .toList();
    }

    private static LodgementOutcome outcome(Map<String, LodgementOutcome> outcomes, Lodgement lodgement) {
        return Objects.requireNonNull(outcomes.get(lodgement.mrn()));
    }

    /** A key that was seen with the same request needs no answer of its own: its LRN finds the first one. */
    private void refuseReusedKeys(List<Lodgement> group, Map<String, LodgementOutcome> outcomes) {
        List<Lodgement> keyed = group.stream()
                .filter(lodgement -> lodgement.sender().idempotencyKey() != null)
                // Two groups that share keys take them in the same order.
                .sorted(Comparator.comparing(
                                (Lodgement lodgement) -> lodgement.sender().client())
                        .thenComparing(
                                lodgement -> String.valueOf(lodgement.sender().idempotencyKey())))
                .toList();
        if (keyed.isEmpty()) {
            return;
        }
        List<IdempotencyKeys.Outcome> claimed = keys.claim(keyed.stream()
                .map(lodgement -> new Claim(
                        lodgement.sender().client(),
                        String.valueOf(lodgement.sender().idempotencyKey()),
                        lodgement.fingerprint(),
                        lodgement.filing().lrn()))
                .toList());
        for (int i = 0; i < keyed.size(); i++) {
            if (claimed.get(i) instanceof IdempotencyKeys.Outcome.OtherRequest) {
                outcomes.put(keyed.get(i).mrn(), new LodgementOutcome.KeyReused());
            }
        }
    }

    private void refuseWithoutMandate(List<Lodgement> group, Map<String, LodgementOutcome> outcomes) {
        List<Lodgement> forOthers = group.stream()
                .filter(lodgement -> !lodgement.importer().equals(lodgement.declarant()))
                .toList();
        if (forOthers.isEmpty()) {
            return;
        }
        Set<Mandate> inForce = representations.inForce(
                forOthers.stream().map(LodgementCommit::mandate).collect(Collectors.toSet()));
        List<Lodgement> without = forOthers.stream()
                .filter(lodgement -> !inForce.contains(mandate(lodgement)))
                .toList();
        if (without.isEmpty()) {
            return;
        }
        Map<NaturalKey, Stored> accepted =
                filings.stored(without.stream().map(NaturalKey::of).collect(Collectors.toSet()));
        for (Lodgement lodgement : without) {
            // What was accepted while there was a mandate is a repetition, and meets its own LRN.
            Stored first = accepted.get(NaturalKey.of(lodgement));
            if (first == null || !first.fingerprint().equals(lodgement.fingerprint())) {
                outcomes.put(
                        lodgement.mrn(),
                        new LodgementOutcome.Refused(List.of(
                                LodgementRules.representationMissing(lodgement.importer(), lodgement.declarant()))));
            }
        }
    }

    private void insert(List<Lodgement> open, Map<String, LodgementOutcome> outcomes) {
        Set<String> stored = filings.insert(open);
        List<Lodgement> accepted = open.stream()
                .filter(lodgement -> stored.contains(lodgement.mrn()))
                .toList();
        announcement.of(accepted);
        accepted.forEach(lodgement -> outcomes.put(
                lodgement.mrn(), new LodgementOutcome.Accepted(lodgement.standing(), lodgement.content())));
        if (accepted.size() == open.size()) {
            return;
        }
        List<Lodgement> met = open.stream()
                .filter(lodgement -> !stored.contains(lodgement.mrn()))
                .toList();
        Map<NaturalKey, Stored> first =
                filings.stored(met.stream().map(NaturalKey::of).toList());
        for (Lodgement lodgement : met) {
            Stored there = Objects.requireNonNull(first.get(NaturalKey.of(lodgement)));
            outcomes.put(
                    lodgement.mrn(),
                    there.fingerprint().equals(lodgement.fingerprint())
                            ? new LodgementOutcome.AlreadyLodged(there.mrn())
                            : new LodgementOutcome.LrnAlreadyUsed(there.mrn()));
        }
    }

    private static Mandate mandate(Lodgement lodgement) {
        return new Mandate(lodgement.importer(), lodgement.declarant());
    }

    private static DeclarationLodged lodged(Lodgement lodgement) {
        return new DeclarationLodged(
                lodgement.mrn(),
                1,
                lodgement.filing().lodgedAt(),
                lodgement.standing().travel().legalDate(),
                lodgement.content());
    }
}
