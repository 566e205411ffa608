package io.greenlane.compliancehistory.profile;

import static io.greenlane.compliancehistory.profile.AHistory.POLICY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProfileTest {

    @Test
    void anEnterpriseNobodyKnowsIsStandardAndToldSo() {
        Profile profile = AHistory.of().profile();

        assertThat(profile.tier()).isEqualTo(Tier.STANDARD);
        assertThat(profile.effectiveInspections()).isZero();
        assertThat(profile.violationRateMean()).isCloseTo(0.02, within(1e-9));
        assertThat(codes(profile)).containsExactly("NOTHING_KNOWN_YET");
    }

    @Test
    void anAuditThatCountsAsEightyCleanInspectionsEarnsTrust() {
        Profile profile = AHistory.of().auditedFor(80).profile();

        assertThat(profile.tier()).isEqualTo(Tier.TRUSTED);
        assertThat(profile.effectiveInspections()).isCloseTo(80, within(1e-9));
        assertThat(profile.violationRateUpperBound()).isLessThan(0.02);
        assertThat(profile.sizeClass()).isEqualTo(SizeClass.MEDIUM);
        assertThat(profile.reasons().getFirst())
                .isEqualTo(
                        new Reason(
                                "ENOUGH_CLEAN_INSPECTIONS",
                                "80 inspections count, and with 95 % confidence fewer than 2 in 100 consignments break a rule."));
    }

    @Test
    void tenCleanInspectionsAreNotEnoughForTrust() {
        Profile profile = AHistory.of().clean(10).profile();

        assertThat(profile.tier()).isEqualTo(Tier.STANDARD);
        assertThat(codes(profile)).containsExactly("NOT_ENOUGH_INSPECTIONS");
        assertThat(profile.howToImprove().getFirst()).startsWith("About 32 more clean inspections");
    }

    @Test
    void theAdviceKeepsItsWord() {
        assertThat(AHistory.of().clean(10 + 31).profile().tier()).isEqualTo(Tier.STANDARD);
        assertThat(AHistory.of().clean(10 + 32).profile().tier()).isEqualTo(Tier.TRUSTED);
    }

    @Test
    void oneSeriousViolationSuspendsAtOnce() {
        Profile profile = AHistory.of().auditedFor(200).violation(0.7).profile();

        assertThat(profile.tier()).isEqualTo(Tier.SUSPENDED);
        assertThat(codes(profile)).containsExactly("SERIOUS_VIOLATION", "VIOLATIONS_FOUND");
        assertThat(profile.howToImprove().getFirst()).contains("2027-01-05");
    }

    @Test
    void aSuspensionLastsItsDaysWhateverCleanInspectionsCome() {
        AHistory history = AHistory.of().violation(0.9).afterDays(100).auditedFor(200);
        assertThat(history.profile().tier()).isEqualTo(Tier.SUSPENDED);

        history.afterDays(264);
        assertThat(history.clean(1).profile().tier()).isEqualTo(Tier.SUSPENDED);

        history.afterDays(1);
        assertThat(history.clean(1).profile().tier()).isNotEqualTo(Tier.SUSPENDED);
    }

    @Test
    void aSlipOfANewEnterpriseIsWatched() {
        Profile profile = AHistory.of().violation(0.3).profile();

        assertThat(profile.tier()).isEqualTo(Tier.WATCHED);
        assertThat(codes(profile)).containsExactly("VIOLATION_RATE_HIGH", "VIOLATIONS_FOUND");
    }

    @Test
    void aSlipOfATrustedEnterpriseRaisesItsRateAndCostsNoTrust() {
        Profile before = AHistory.of().auditedFor(80).profile();
        Profile after = AHistory.of().auditedFor(80).violation(0.3).profile();

        assertThat(after.violationRateMean()).isGreaterThan(before.violationRateMean());
        assertThat(after.tier()).isEqualTo(Tier.TRUSTED);
    }

    @Test
    void trustLostTakesMoreToRegainThanItTookToKeep() {
        AHistory history =
                AHistory.of().auditedFor(80).violation(0.3).violation(0.3).violation(0.3);

        assertThat(history.profile().tier()).isEqualTo(Tier.STANDARD);
        assertThat(history.clean(1).profile().tier()).isEqualTo(Tier.STANDARD);
    }

    @Test
    void aWatchedEnterpriseIsFreedOnlyBelowALowerLine() {
        AHistory history = AHistory.of().violation(0.3).clean(5);
        assertThat(history.profile().violationRateMean()).isBetween(0.03, 0.04);
        assertThat(history.profile().tier()).isEqualTo(Tier.WATCHED);

        assertThat(history.clean(2).profile().tier()).isEqualTo(Tier.STANDARD);
    }

    @Test
    void aCleanInspectionNeverLowersATierHoweverItWasDrawn() {
        AHistory history = AHistory.of().clean(45);
        assertThat(history.profile().tier()).isEqualTo(Tier.TRUSTED);

        Profile drawnAtRandom = history.cleanWithWeight(20).profile();

        assertThat(drawnAtRandom.effectiveInspections()).isLessThan(45);
        assertThat(drawnAtRandom.tier()).isEqualTo(Tier.TRUSTED);
    }

    @Test
    void theNextCleanInspectionAfterADrawnOneKeepsTheTrustToo() {
        AHistory history = AHistory.of().clean(45).cleanWithWeight(20).clean(1);

        assertThat(history.profile().tier()).isEqualTo(Tier.TRUSTED);
    }

    @Test
    void trustOnEvidenceOfLongAgoEndsWithTheNextInspectionHoweverClean() {
        AHistory history = AHistory.of().auditedFor(80).afterDays(3 * 365);
        assertThat(history.profile().tier()).isEqualTo(Tier.TRUSTED);

        assertThat(history.clean(1).profile().tier()).isEqualTo(Tier.STANDARD);
    }

    @Test
    void aViolationAfterTheServedDaysDoesNotEndASuspension() {
        AHistory history = AHistory.of().violation(0.9).afterDays(366).violation(0.1);

        assertThat(history.profile().tier()).isEqualTo(Tier.SUSPENDED);
        assertThat(history.clean(1).profile().tier()).isNotEqualTo(Tier.SUSPENDED);
    }

    @Test
    void aDrawnInspectionDoesNotDevalueAnAudit() {
        assertThat(AHistory.of().auditedFor(80).cleanWithWeight(20).profile().effectiveInspections())
                .isCloseTo(81, within(1e-9));
    }

    @Test
    void aYearLaterEvidenceCountsHalfAndTheTierStays() {
        AHistory history = AHistory.of().auditedFor(80).afterDays(365);

        assertThat(history.profile().effectiveInspections()).isCloseTo(40, within(1e-9));
        assertThat(history.profile().tier()).isEqualTo(Tier.TRUSTED);
    }

    @Test
    void mereWaitingChangesNoCoarseStep() {
        AHistory history = AHistory.of().auditedFor(80).violation(0.3);
        Profiles.Steps today = Profiles.Steps.of(history.profile());

        assertThat(Profiles.Steps.of(history.afterDays(5000).profile())).isEqualTo(today);
    }

    @Test
    void anOpenSeriousCaseSuspendsTrustUntilItsResult() {
        AHistory history = AHistory.of().auditedFor(80);

        assertThat(history.profileWithOpenSeriousCase().tier()).isEqualTo(Tier.STANDARD);
        assertThat(codes(history.profileWithOpenSeriousCase())).containsExactly("OPEN_SERIOUS_CASE");
        assertThat(history.profile().tier()).isEqualTo(Tier.TRUSTED);
    }

    @Test
    void auditsWithViolationsRaiseTheRate() {
        assertThat(AHistory.of().auditedFor(80, 8).profile().tier()).isEqualTo(Tier.WATCHED);
    }

    @Test
    void factsGiveTheSameProfileInWhateverOrderTheyCome() {
        AHistory history = AHistory.of()
                .clean(12)
                .afterDays(20)
                .violation(0.3)
                .afterDays(7)
                .auditedFor(60, 1)
                .cleanWithWeight(20)
                .afterDays(40)
                .clean(5)
                .violation(0.8)
                .afterDays(400)
                .clean(2);
        Standing inOrder = history.standing();

        for (int seed = 0; seed < 50; seed++) {
            List<Fact> shuffled = new ArrayList<>(history.facts());
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(Standing.of(shuffled, POLICY)).isEqualTo(inOrder);
        }
    }

    @Test
    void addingOneFactAfterTheOtherIsTheSameAsReckoningAllAgain() {
        AHistory history =
                AHistory.of().clean(3).afterDays(30).violation(0.2).afterDays(1).auditedFor(50);
        Standing added = Standing.UNKNOWN;
        for (Fact fact : history.facts()) {
            added = added.after(fact, POLICY);
        }

        assertThat(added).isEqualTo(history.standing());
    }

    private static List<String> codes(Profile profile) {
        return profile.reasons().stream().map(Reason::code).toList();
    }
}
