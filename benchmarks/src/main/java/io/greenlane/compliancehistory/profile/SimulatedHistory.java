package io.greenlane.compliancehistory.profile;

import io.greenlane.compliancehistory.profile.InspectionConcluded.Item;
import io.greenlane.compliancehistory.profile.InspectionConcluded.Selection;
import io.greenlane.compliancehistory.profile.Profiles.Steps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;

/** Profiles of simulated enterprises, reckoned by the platform's own rules and policy, without the service around them. */
public final class SimulatedHistory {

    private final ProfilePolicy policy;
    private final Map<String, Known> byEori = new HashMap<>();

    private static final class Known {
        private Standing standing = Standing.UNKNOWN;
        private int openSeriousCases;
        private Steps told;
        private ProfilePublished published;

        private Known(ProfilePolicy policy) {
            Profile unknown = Profile.of(Standing.UNKNOWN, 0, policy, Instant.EPOCH);
            this.told = Steps.of(unknown);
            this.published = ProfilePublished.of(
                    "", 0, unknown, policy.sizeClassWhenUnknown().sizeClass(), Instant.EPOCH, null);
        }
    }

    /**
     * What an examination found.
     *
     * @param broken of the items that broke a rule, by topic and item
     */
    public record Found(String mrn, String importer, Instant at, List<Broken> broken, BigDecimal inclusionProbability) {

        /** An item that broke a rule. */
        public record Broken(String topic, BigDecimal severity) {}

        private InspectionConcluded concluded() {
            List<Item> items = broken.isEmpty()
                    ? List.of(new Item("CONFORM", null, null))
                    : broken.stream()
                            .map(each -> new Item("NOT_CONFORM", each.topic, each.severity))
                            .toList();
            return new InspectionConcluded(
                    UUID.nameUUIDFromBytes(mrn.getBytes(StandardCharsets.US_ASCII)),
                    mrn,
                    1,
                    broken.isEmpty() ? "CONFORM" : "NOT_CONFORM",
                    at,
                    importer,
                    items,
                    new Selection(null, inclusionProbability));
        }
    }

    public SimulatedHistory() {
        try {
            this.policy = PolicyInForce.Edition.read(new ClassPathResource("profile/profile-policy.v1.json"))
                    .policy();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Goods that were selected as prohibited wait for their examination. */
    public void openSeriousCase(String importer, Instant now) {
        Known known = of(importer);
        known.openSeriousCases++;
        tell(importer, known, now);
    }

    /** @param serious whether the goods were selected as prohibited */
    public void conclude(Found found, boolean serious, Instant now) {
        Known known = of(found.importer);
        known.openSeriousCases -= serious ? 1 : 0;
        Fact.Inspection fact =
                found.concluded().fact(policy.weights(), Set.of()).orElseThrow();
        known.standing = known.standing.after(fact, policy);
        tell(found.importer, known, now);
    }

    /** What was last published of an enterprise; revision 0 while nothing was. */
    public ProfilePublished published(String importer) {
        return of(importer).published;
    }

    /** Expected share of consignments that break a rule, as of now. */
    public double expectedRate(String importer, Instant now) {
        return Standing.posterior(of(importer).standing.tallyAt(now, policy), policy)
                .mean();
    }

    private Known of(String importer) {
        return byEori.computeIfAbsent(importer, unknown -> new Known(policy));
    }

    /** Only a change of a coarse step is told. */
    private void tell(String importer, Known known, Instant now) {
        Profile profile = Profile.of(known.standing, known.openSeriousCases, policy, now);
        Steps steps = Steps.of(profile);
        if (!steps.equals(known.told)) {
            known.told = steps;
            known.published = ProfilePublished.of(
                    importer,
                    known.published.revision() + 1,
                    profile,
                    profile.sizeClass() == null ? policy.sizeClassWhenUnknown().sizeClass() : profile.sizeClass(),
                    now,
                    null);
        }
    }
}
