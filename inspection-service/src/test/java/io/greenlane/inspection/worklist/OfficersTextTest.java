package io.greenlane.inspection.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.chassis.problem.BrokenRule;
import org.junit.jupiter.api.Test;

class OfficersTextTest {

    @Test
    void aSentenceNamesTheFieldAndThePathSaysWhereItStands() {
        BrokenRule unwritable =
                OfficersText.flawIn("items[1].note", "NOTE", "a\u0000").orElseThrow();
        BrokenRule tooLong =
                OfficersText.flawIn("items[0].note", "NOTE", "x".repeat(2001)).orElseThrow();
        BrokenRule missing =
                OfficersText.flawInRequired("correction.what", "WHAT", " ").orElseThrow();

        assertThat(unwritable.path()).isEqualTo("items[1].note");
        assertThat(unwritable.message()).isEqualTo("The note has the character U+0000, which is no text.");
        assertThat(tooLong.message()).isEqualTo("The note has 2001 characters.");
        assertThat(missing.message()).isEqualTo("There is no what.");
        assertThat(OfficersText.flawInLine("handOver.authority", "AUTHORITY", null))
                .map(BrokenRule::message)
                .contains("There is no authority.");
    }

    @Test
    void aFieldOfTheRequestItselfIsNamedAsItIs() {
        assertThat(OfficersText.flawInRequired("reason", "REASON", null))
                .map(BrokenRule::message)
                .contains("There is no reason.");
    }
}
