package io.greenlane.inspection.laboratory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One test by one laboratory.
 *
 * @param number 1, or 2 for the second test
 * @param laboratory absent until it is chosen
 * @param askedBy absent where an inconclusive reading asked
 * @param reason why a second test was asked for
 * @param samples oldest first; the last one counts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LaboratoryTest(
        UUID testId,
        int number,
        @Nullable String laboratory,
        TestState state,
        Instant askedAt,
        @Nullable String askedBy,
        @Nullable String reason,
        List<Sample> samples,
        @Nullable LaboratoryResult result) {

    LaboratoryTest {
        samples = List.copyOf(samples);
    }

    static LaboratoryTest first(UUID testId, @Nullable String askedBy, Instant at) {
        return new LaboratoryTest(testId, 1, null, TestState.ASKED, at, askedBy, null, List.of(), null);
    }

    static LaboratoryTest second(UUID testId, String laboratory, String askedBy, String reason, Instant at) {
        return new LaboratoryTest(testId, 2, laboratory, TestState.ASKED, at, askedBy, reason, List.of(), null);
    }

    /** The sample that is on its way to the laboratory; absent where none is. */
    @Nullable
    Sample sampleOnItsWay() {
        return state == TestState.SENT ? samples.getLast() : null;
    }

    LaboratoryTest sentTo(String chosen) {
        return became(TestState.SENT, chosen, null);
    }

    /** Nothing can be said about the goods by a sample that somebody may have opened. */
    LaboratoryTest received(boolean sealIntact) {
        return became(sealIntact ? TestState.RECEIVED : TestState.ASKED, laboratory, null);
    }

    LaboratoryTest spoilt() {
        return became(TestState.ASKED, laboratory, null);
    }

    LaboratoryTest reported(LaboratoryResult found) {
        return became(TestState.REPORTED, laboratory, found);
    }

    private LaboratoryTest became(TestState next, @Nullable String by, @Nullable LaboratoryResult found) {
        if (!state.next().contains(next)) {
            throw new IllegalStateException("Test " + testId + " is " + state + " and cannot become " + next);
        }
        return new LaboratoryTest(testId, number, by, next, askedAt, askedBy, reason, samples, found);
    }
}
