package io.greenlane.compliancehistory.profile;

import io.greenlane.compliancehistory.profile.Profiles.Kept;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Shows one enterprise's profile as of now; an enterprise that nobody knows has one that says so. */
@Component
class ProfileReading {

    private final Profiles profiles;
    private final SeriousCases seriousCases;
    private final DeclarationCounts counts;
    private final PolicyInForce policies;
    private final InstantSource clock;

    ProfileReading(
            Profiles profiles,
            SeriousCases seriousCases,
            DeclarationCounts counts,
            PolicyInForce policies,
            InstantSource clock) {
        this.profiles = profiles;
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
        return ProfileView.of(eori, profile, counts.of(eori), kept.revision());
    }
}
