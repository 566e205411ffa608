package io.greenlane.compliancehistory.profile;

import io.greenlane.compliancehistory.profile.Profiles.Kept;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Shows one enterprise's profile as of now; an enterprise that nobody knows has one that says so. */
@Component
class ProfileReading {

    private static final int MONTHS = 24;

    private final Profiles profiles;
    private final Facts facts;
    private final SeriousCases seriousCases;
    private final DeclarationCounts counts;
    private final PolicyInForce policies;
    private final InstantSource clock;

    // Six: four memories, the rules and the time.
    ProfileReading(
            Profiles profiles,
            Facts facts,
            SeriousCases seriousCases,
            DeclarationCounts counts,
            PolicyInForce policies,
            InstantSource clock) {
        this.profiles = profiles;
        this.facts = facts;
        this.seriousCases = seriousCases;
        this.counts = counts;
        this.policies = policies;
        this.clock = clock;
    }

    ProfileView of(String eori) {
        Instant now = clock.instant();
        PolicyInForce.Edition edition = policies.on(now);
        Kept kept = profiles.find(eori).orElseGet(() -> Kept.unknown(eori, edition.version()));
        int open = seriousCases.openOf(Set.of(eori)).getOrDefault(eori, 0);
        Profile profile = Profile.of(kept.standing(), open, edition.policy(), now);
        return ProfileView.of(
                eori, profile, counts.of(eori), TopicProfile.of(factsOf(eori), edition.policy(), now), kept.revision());
    }

    /** The last two years, month by month, and every change of tier. */
    Course courseOf(String eori) {
        Instant now = clock.instant();
        return Course.of(factsOf(eori), MONTHS, policies.on(now).policy(), now);
    }

    /** What was found, by how the goods were selected. */
    SelectionResults selectionResultsOf(String eori) {
        return SelectionResults.of(eori, factsOf(eori));
    }

    private List<Fact> factsOf(String eori) {
        return facts.of(Set.of(eori)).getOrDefault(eori, List.of());
    }
}
