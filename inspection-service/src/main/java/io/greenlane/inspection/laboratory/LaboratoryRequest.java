package io.greenlane.inspection.laboratory;

import io.greenlane.inspection.decisionrule.Material;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a laboratory has to say about one indicator in one item of a case.
 *
 * @param edition of the rule that judges the results, fixed before anything is measured
 * @param toleranceMgPerKg what the law allows
 * @param openedBy the officer who asked; absent where a reading did
 * @param readingId the inconclusive reading that asked
 * @param tests the first, and the second if there is one
 * @param decisions oldest first; the last one counts
 */
public record LaboratoryRequest(
        UUID requestId,
        UUID caseId,
        String mrn,
        String customsOffice,
        int itemNumber,
        String indicator,
        @Nullable Material material,
        String edition,
        BigDecimal toleranceMgPerKg,
        Instant openedAt,
        @Nullable String openedBy,
        @Nullable UUID readingId,
        List<LaboratoryTest> tests,
        List<OfficersDecision> decisions) {

    public LaboratoryRequest {
        tests = List.copyOf(tests);
        decisions = List.copyOf(decisions);
    }

    LaboratoryRequest with(List<LaboratoryTest> known, List<OfficersDecision> decided) {
        return new LaboratoryRequest(
                requestId,
                caseId,
                mrn,
                customsOffice,
                itemNumber,
                indicator,
                material,
                edition,
                toleranceMgPerKg,
                openedAt,
                openedBy,
                readingId,
                known,
                decided);
    }

    public Standing standing() {
        return Standing.of(tests, decisions.isEmpty() ? null : decisions.getLast());
    }

    /** Whether a second test was asked for and has no result yet. */
    public boolean awaitsSecondTest() {
        return test(2).filter(second -> second.result() == null).isPresent();
    }

    /** Whether both laboratories found the same; absent while not both have found something. */
    @Nullable
    Boolean resultsAgree() {
        List<LaboratoryResult> results = tests.stream()
                .map(LaboratoryTest::result)
                .filter(Objects::nonNull)
                .toList();
        return results.size() < 2
                ? null
                : results.getFirst().conformity() == results.getLast().conformity();
    }

    Optional<LaboratoryTest> test(int number) {
        return tests.stream().filter(test -> test.number() == number).findFirst();
    }

    Optional<LaboratoryTest> test(UUID testId) {
        return tests.stream().filter(test -> test.testId().equals(testId)).findFirst();
    }

    /** A second opinion of the first laboratory would be none. */
    void refuseSameLaboratory(String laboratory, int number, Flaws flaws) {
        if (tests.stream().anyMatch(test -> test.number() != number && laboratory.equals(test.laboratory()))) {
            flaws.add(
                    "laboratory",
                    "LABORATORY_TESTS_ALREADY",
                    laboratory + " does the other test.",
                    "Give another laboratory.");
        }
    }
}
