package io.greenlane.compliancehistory.profile;

import io.greenlane.chassis.messaging.Outbox;
import io.greenlane.compliancehistory.profile.Profiles.Kept;
import io.greenlane.compliancehistory.profile.Profiles.Steps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings profiles up to date with new facts and tells what has changed, inside the caller's transaction. */
@Component
class Assessment {

    private final Facts facts;
    private final SeriousCases seriousCases;
    private final Profiles profiles;
    private final PolicyInForce policies;
    private final Outbox outbox;

    Assessment(Facts facts, SeriousCases seriousCases, Profiles profiles, PolicyInForce policies, Outbox outbox) {
        this.facts = facts;
        this.seriousCases = seriousCases;
        this.profiles = profiles;
        this.policies = policies;
        this.outbox = outbox;
    }

    /**
     * What is new about one enterprise.
     *
     * @param facts those that are in the database and not yet in its profile; none where only its serious cases changed
     * @param mrn a declaration that the news came from, absent for an audit
     */
    record News(List<Fact> facts, @Nullable String mrn) {

        static final News NONE = new News(List.of(), null);

        static News withoutFacts(@Nullable String mrn) {
            return new News(List.of(), mrn);
        }

        static News of(Fact.Inspection result) {
            return new News(List.of(result), result.mrn());
        }

        News plus(News more) {
            return new News(
                    Stream.of(facts, more.facts).flatMap(List::stream).toList(), more.mrn == null ? mrn : more.mrn);
        }
    }

    /** Reckons with what is new, any number of enterprises in a constant number of round trips. */
    void assess(SortedMap<String, News> fresh, Instant now) {
        if (fresh.isEmpty()) {
            return;
        }
        PolicyInForce.Edition edition = policies.on(now);
        ProfilePolicy policy = edition.policy();
        List<Kept> before = profiles.lock(new TreeSet<>(fresh.keySet()), edition.version());
        Map<String, Integer> open = seriousCases.openOf(fresh.keySet());
        Map<String, List<Fact>> again = facts.of(outOfDate(before, fresh, edition.version()));
        var changed = new ArrayList<Kept>();
        var told = new ArrayList<ProfilePublished>();
        for (Kept kept : before) {
            String eori = kept.eori();
            News news = fresh.getOrDefault(eori, News.NONE);
            Standing standing = again.containsKey(eori)
                    ? Standing.of(again.getOrDefault(eori, List.of()), policy)
                    : added(kept.standing(), news.facts(), policy);
            Profile profile = Profile.of(standing, open.getOrDefault(eori, 0), policy, now);
            Kept after = after(kept, standing, Steps.of(profile), edition);
            if (after.revision() > kept.revision()) {
                told.add(ProfilePublished.of(
                        eori, after.revision(), profile, sizeClass(profile, policy), now, news.mrn()));
            }
            if (!after.equals(kept)) {
                changed.add(after);
            }
        }
        profiles.save(changed);
        outbox.publish(told);
    }

    /** The enterprises whose new facts do not simply follow, or whose standing another policy reckoned. */
    private Set<String> outOfDate(List<Kept> before, SortedMap<String, News> fresh, String version) {
        Set<String> outOfDate = new HashSet<>();
        for (Kept kept : before) {
            boolean follows =
                    fresh.getOrDefault(kept.eori(), News.NONE).facts().stream().allMatch(kept.standing()::isFollowedBy);
            if (!follows || !kept.policy().equals(version)) {
                outOfDate.add(kept.eori());
            }
        }
        return outOfDate;
    }

    private static Standing added(Standing standing, List<Fact> fresh, ProfilePolicy policy) {
        Standing after = standing;
        for (Fact fact : fresh.stream().sorted(Fact.ORDER).toList()) {
            after = after.after(fact, policy);
        }
        return after;
    }

    private static Kept after(Kept before, Standing standing, Steps steps, PolicyInForce.Edition edition) {
        boolean worthTelling = before.published() == null
                ? !steps.equals(Steps.of(Profile.of(Standing.UNKNOWN, 0, edition.policy(), Instant.EPOCH)))
                : !steps.equals(before.published());
        return worthTelling
                ? new Kept(before.eori(), edition.version(), standing, steps, before.revision() + 1)
                : new Kept(before.eori(), edition.version(), standing, before.published(), before.revision());
    }

    private static SizeClass sizeClass(Profile profile, ProfilePolicy policy) {
        return profile.sizeClass() == null ? policy.sizeClassWhenUnknown().sizeClass() : profile.sizeClass();
    }
}
