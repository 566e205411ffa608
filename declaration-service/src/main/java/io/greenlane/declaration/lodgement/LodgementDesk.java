package io.greenlane.declaration.lodgement;

import io.greenlane.chassis.batching.GroupCommit;
import io.greenlane.chassis.idempotency.IdempotencyKeys;
import io.greenlane.chassis.identifier.Identifiers;
import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.declaration.lifecycle.Filing;
import io.greenlane.declaration.lifecycle.Filing.Enterprise;
import io.greenlane.declaration.lifecycle.Standing;
import io.greenlane.declaration.lodgement.Declaration.GoodsItem;
import io.greenlane.declaration.lodgement.Declaration.Party;
import io.greenlane.declaration.lodgement.Declaration.Transport;
import io.greenlane.declaration.representation.Representations;
import io.greenlane.declaration.representation.Representations.Mandate;
import io.greenlane.vocabulary.CustomsOffice;
import io.greenlane.vocabulary.Eori;
import io.greenlane.vocabulary.Mrn;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes in a declaration: checks it, numbers it and has it committed. */
@Component
class LodgementDesk {

    private static final JsonMapper JSON = EventJson.mapper();

    private final LodgementRules rules;
    private final Representations representations;
    private final GroupCommit<Lodgement, LodgementOutcome> commit;
    private final Identifiers identifiers;
    private final InstantSource clock;

    LodgementDesk(
            LodgementRules rules,
            Representations representations,
            GroupCommit<Lodgement, LodgementOutcome> commit,
            Identifiers identifiers,
            InstantSource clock) {
        this.rules = rules;
        this.representations = representations;
        this.commit = commit;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** A declaration that was checked: either its broken rules, or what is to be committed. */
    record Checked(List<BrokenRule> broken, @Nullable Lodgement lodgement) {}

    /** Checks every rule; the mandate is looked up here only to complete a list of other faults. */
    Checked check(Declaration declaration, Lodgement.Sender sender) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<BrokenRule> broken = rules.brokenBy(declaration, now);
        if (broken.isEmpty()) {
            return new Checked(List.of(), lodgement(declaration, sender, now));
        }
        return new Checked(withMissingMandate(declaration, broken), null);
    }

    LodgementOutcome lodge(Lodgement lodgement) {
        return commit.submit(lodgement);
    }

    private Lodgement lodgement(Declaration declaration, Lodgement.Sender sender, Instant now) {
        String content = JSON.writeValueAsString(declaration);
        Transport transport = Objects.requireNonNull(declaration.transport());
        String office = Objects.requireNonNull(declaration.customsOffice());
        var filing = new Filing(
                Mrn.mint(
                                now,
                                new CustomsOffice(office).country(),
                                identifiers.next().getLeastSignificantBits())
                        .value(),
                Objects.requireNonNull(declaration.lrn()),
                enterprise(declaration.declarant()),
                enterprise(declaration.importer()),
                office,
                now,
                transport.transportDocument(),
                declaration.containers());
        return new Lodgement(
                Standing.lodged(filing, Findings.instantOf(transport.estimatedArrival())),
                content,
                IdempotencyKeys.fingerprint(content.getBytes(StandardCharsets.UTF_8)),
                declaration.items().stream()
                        .map(GoodsItem::commodityCode)
                        .map(Objects::requireNonNull)
                        .distinct()
                        .toList(),
                sender);
    }

    private List<BrokenRule> withMissingMandate(Declaration declaration, List<BrokenRule> broken) {
        String importer = eori(declaration.importer());
        String declarant = eori(declaration.declarant());
        if (importer == null
                || declarant == null
                || importer.equals(declarant)
                || !representations
                        .inForce(Set.of(new Mandate(importer, declarant)))
                        .isEmpty()) {
            return broken;
        }
        var all = new ArrayList<>(broken);
        all.add(LodgementRules.representationMissing(importer, declarant));
        return all;
    }

    private static Enterprise enterprise(@Nullable Party party) {
        Party there = Objects.requireNonNull(party);
        return new Enterprise(Objects.requireNonNull(there.eori()), Objects.requireNonNull(there.name()));
    }

    private static @Nullable String eori(@Nullable Party party) {
        return party == null || !Eori.isValid(party.eori()) ? null : party.eori();
    }
}
