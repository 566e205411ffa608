package io.greenlane.compliancehistory.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.compliancehistory.profile.DeclarationCounts.Counts;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CountingTest {

    private static final String MRN = "26NLK3F7Q2ZT8W4AB9";
    private static final String EORI = "NL801234567";
    private static final DeclarationFact CLEARED = new DeclarationFact.Cleared(MRN, EORI);
    private static final DeclarationFact HELD = new DeclarationFact.Held(MRN, EORI);

    @Test
    void whatIsHeldAfterItWasClearedWasUntouchedUntilThen() {
        assertThat(counted(Set.of(), CLEARED, HELD)).isEqualTo(new Counts(0, 1, 1));
    }

    @Test
    void itMakesNoDifferenceWhereABatchEnds() {
        Counts inTwoBatches = counted(Set.of(), CLEARED, HELD).plus(counted(Set.of(MRN), CLEARED, HELD));
        Counts elsewhere = counted(Set.of(), CLEARED).plus(counted(Set.of(), HELD, CLEARED, HELD));

        assertThat(counted(Set.of(), CLEARED, HELD, CLEARED, HELD))
                .isEqualTo(inTwoBatches)
                .isEqualTo(elsewhere);
    }

    private static Counts counted(Set<String> heldBefore, DeclarationFact... facts) {
        var counting = new Counting(heldBefore);
        List.of(facts).forEach(counting::count);
        return counting.byEnterprise().getOrDefault(EORI, Counts.NONE);
    }
}
