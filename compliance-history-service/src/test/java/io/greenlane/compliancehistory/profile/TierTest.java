package io.greenlane.compliancehistory.profile;

import static io.greenlane.compliancehistory.profile.Tier.STANDARD;
import static io.greenlane.compliancehistory.profile.Tier.SUSPENDED;
import static io.greenlane.compliancehistory.profile.Tier.TRUSTED;
import static io.greenlane.compliancehistory.profile.Tier.WATCHED;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.compliancehistory.profile.Tier.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TierTest {

    private static final Evidence SERIOUS = new Evidence(false, true, true, true, false, true, true);
    private static final Evidence BETWEEN_THE_LINES = new Evidence(false, false, false, true, false, false, true);
    private static final Evidence SLIP = new Evidence(false, false, false, false, true, false, true);
    private static final Evidence EXCELLENT = new Evidence(true, false, true, true, false, true, true);
    private static final Evidence EXCELLENT_TOO_EARLY = new Evidence(true, false, true, true, false, true, false);
    private static final Evidence CLEAN_YET_DOUBTFUL = new Evidence(true, false, false, true, true, false, true);
    private static final Evidence CLEAN_YET_AGED = new Evidence(true, false, false, false, true, false, true);

    @ParameterizedTest
    @EnumSource(Tier.class)
    void aSeriousViolationSuspendsFromEveryTier(Tier tier) {
        assertThat(tier.after(SERIOUS)).isEqualTo(SUSPENDED);
    }

    @ParameterizedTest
    @EnumSource(Tier.class)
    void betweenTheLinesOfEnteringAndLeavingNothingMoves(Tier tier) {
        assertThat(tier.after(BETWEEN_THE_LINES)).isEqualTo(tier);
    }

    @ParameterizedTest
    @EnumSource(Tier.class)
    void aCleanFactNeverLowersATier(Tier tier) {
        assertThat(tier.after(CLEAN_YET_DOUBTFUL)).isLessThanOrEqualTo(tier);
    }

    @Test
    void trustWhoseEvidenceIsTooOldEndsWithTheNextFactEvenACleanOne() {
        assertThat(TRUSTED.after(CLEAN_YET_AGED)).isEqualTo(STANDARD);
        assertThat(STANDARD.after(CLEAN_YET_AGED)).isEqualTo(STANDARD);
    }

    @Test
    void onlyACleanFactEndsASuspension() {
        assertThat(SUSPENDED.after(SLIP)).isEqualTo(SUSPENDED);
        assertThat(SUSPENDED.after(CLEAN_YET_DOUBTFUL)).isEqualTo(WATCHED);
    }

    @Test
    void aSlipAboveTheLineIsWatched() {
        assertThat(TRUSTED.after(SLIP)).isEqualTo(WATCHED);
        assertThat(STANDARD.after(SLIP)).isEqualTo(WATCHED);
        assertThat(WATCHED.after(SLIP)).isEqualTo(WATCHED);
    }

    @Test
    void excellentEvidenceLeadsToTrustUnlessASuspensionStillRuns() {
        assertThat(STANDARD.after(EXCELLENT)).isEqualTo(TRUSTED);
        assertThat(WATCHED.after(EXCELLENT)).isEqualTo(TRUSTED);
        assertThat(SUSPENDED.after(EXCELLENT)).isEqualTo(TRUSTED);
        assertThat(SUSPENDED.after(EXCELLENT_TOO_EARLY)).isEqualTo(SUSPENDED);
    }
}
