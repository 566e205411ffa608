package io.greenlane.declaration.lodgement;

import io.greenlane.chassis.batching.GroupCommit;
import io.greenlane.chassis.identifier.Identifiers;
import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.declaration.lifecycle.Filing;
import io.greenlane.declaration.lifecycle.Filing.Enterprise;
import io.greenlane.declaration.lifecycle.Standing;
import io.greenlane.declaration.lodgement.Declaration.GoodsItem;
import io.greenlane.declaration.lodgement.Declaration.Party;
import io.greenlane.declaration.lodgement.Declaration.Transport;
import io.greenlane.vocabulary.CustomsOffice;
import io.greenlane.vocabulary.Mrn;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes in a declaration: checks it, numbers it and has it committed. */
@Component
class LodgementDesk {

    private static final JsonMapper JSON = EventJson.mapper();

    private final LodgementRules rules;
    private final SecondLook secondLook;
    private final GroupCommit<Lodgement, LodgementOutcome> commit;
    private final Identifiers identifiers;
    private final InstantSource clock;

    LodgementDesk(
            LodgementRules rules,
            SecondLook secondLook,
            GroupCommit<Lodgement, LodgementOutcome> commit,
            Identifiers identifiers,
            InstantSource clock) {
        this.rules = rules;
        this.secondLook = secondLook;
        this.commit = commit;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** A declaration that was checked: either its broken rules, or what is to be committed. */
    record Checked(List<BrokenRule> broken, @Nullable Lodgement lodgement) {}

    /**
     * Checks every rule, except for what was accepted before: a repetition gets the first answer, whatever a date or a
     * mandate has become meanwhile.
     */
    Checked check(Declaration declaration, Lodgement.Sender sender) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<BrokenRule> broken = rules.brokenBy(declaration, now);
        if (broken.isEmpty() || secondLook.wasAccepted(declaration)) {
            return new Checked(List.of(), lodgement(declaration, sender, now));
        }
        return new Checked(secondLook.withMissingMandate(declaration, broken), null);
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
                Lodgement.fingerprintOf(content),
                declaration.items().stream()
                        .map(GoodsItem::commodityCode)
                        .map(Objects::requireNonNull)
                        .distinct()
                        .toList(),
                sender);
    }

    private static Enterprise enterprise(@Nullable Party party) {
        Party there = Objects.requireNonNull(party);
        return new Enterprise(Objects.requireNonNull(there.eori()), Objects.requireNonNull(there.name()));
    }
}
