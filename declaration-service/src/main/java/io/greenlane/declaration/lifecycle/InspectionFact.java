package io.greenlane.declaration.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of inspection-service's results. */
sealed interface InspectionFact {

    UUID caseId();

    String mrn();

    /** An examination was ordered. */
    record CaseOpened(UUID caseId, String mrn, @Nullable Instant examineBy) implements InspectionFact {}

    /** An officer has begun: from here on the declaration cannot be cancelled. */
    record ExaminationStarted(UUID caseId, String mrn) implements InspectionFact {}

    /** The officer gave the case back: it waits for another, and the declaration may be cancelled again. */
    record ExaminationGivenBack(UUID caseId, String mrn) implements InspectionFact {}

    /**
     * The examination has ended.
     *
     * @param version the version of the declaration that was examined
     * @param sequence of the latest decision about that version that the examiner knew, where that is told
     * @param disposal what happens to goods that do not conform
     * @param items what was found of each
     * @param correction what the trader must correct before goods that do not conform may go; absent where they are refused
     */
    record Concluded(
            UUID caseId,
            String mrn,
            int version,
            @Nullable Integer sequence,
            Outcome outcome,
            @Nullable List<Item> items,
            @Nullable String messageToTrader,
            @Nullable String reason,
            @Nullable String disposal,
            Examination.@Nullable Correction correction)
            implements InspectionFact {

        /** What was found of one item. */
        record Item(int itemNumber, Outcome outcome) {}

        private List<Integer> faulty() {
            return items == null
                    ? List.of()
                    : items.stream()
                            .filter(item -> item.outcome() == Outcome.NOT_CONFORM)
                            .map(Item::itemNumber)
                            .toList();
        }

        /** How it ended. */
        enum Outcome {
            CONFORM,
            NOT_CONFORM,
            INCONCLUSIVE
        }

        Examination.Result result() {
            String told = messageToTrader == null ? "The examination has ended." : messageToTrader;
            return new Examination.Result(
                    version,
                    sequence,
                    outcome == Outcome.CONFORM,
                    told,
                    disposal,
                    correction == null ? null : correction.ofItems(faulty()));
        }
    }

    /** An officer has looked at the papers. */
    record PapersAssessed(
            UUID caseId,
            String mrn,
            int version,
            Papers.Verdict outcome,
            String messageToTrader,
            @Nullable Instant answerBy)
            implements InspectionFact {

        Papers papers() {
            return new Papers(caseId, version, outcome, messageToTrader, answerBy);
        }
    }

    /** Two officials agreed that the goods go without an examination, or that a finding is taken back. */
    record Overridden(
            UUID caseId, String mrn, int version, @Nullable Integer sequence, What what, String messageToTrader)
            implements InspectionFact {

        enum What {
            LANE,
            FINDING
        }

        Examination.Result result() {
            return new Examination.Result(version, sequence, true, messageToTrader, null, null);
        }
    }

    /** A decision asks for nothing that was not looked at already, in goods that may go. */
    record AnsweredBefore(UUID caseId, String mrn, int version, int sequence) implements InspectionFact {}

    /** Customs has answered an appeal. */
    record AppealAnswered(
            UUID appealId, UUID caseId, String mrn, Appeal.Outcome outcome, String answer, Instant answeredAt)
            implements InspectionFact {}
}
