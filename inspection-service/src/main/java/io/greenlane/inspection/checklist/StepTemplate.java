package io.greenlane.inspection.checklist;

import io.greenlane.inspection.worklist.ControlDecision;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A step of the reference data.
 *
 * @param validUntil the last day; absent while there is no end
 * @param perItem whether it is done for each item or once for the case
 * @param reasons codes that ask for it; goods conform only when it is done
 * @param hsPrefixes goods that suggest it, whoever was selected by whatever way
 * @param look what to look at, at the goods
 * @param atTheDesk what to do where only papers are looked at; absent where that is about the paper, or nothing
 * @param test the rapid test that helps
 * @param paper what to hold the goods against
 */
record StepTemplate(
        String id,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        boolean perItem,
        @Nullable List<String> reasons,
        @Nullable List<String> hsPrefixes,
        String look,
        @Nullable String atTheDesk,
        @Nullable RapidTest test,
        @Nullable String paper,
        String source) {

    /** @param indicators what it measures */
    record RapidTest(String device, List<String> indicators) {}

    boolean isInForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    /** The step where the goods are not at hand; nothing where it is about the goods alone. */
    Optional<StepTemplate> atADesk(String aboutPapers) {
        return Optional.ofNullable(atTheDesk == null && paper != null ? aboutPapers : atTheDesk)
                .map(work -> new StepTemplate(
                        id, validFrom, validUntil, perItem, reasons, hsPrefixes, work, atTheDesk, null, paper, source));
    }

    boolean isForEverything() {
        return reasons == null && hsPrefixes == null;
    }

    boolean isAskedBy(String code) {
        return reasons != null && reasons.contains(code);
    }

    boolean isSuggestedBy(ControlDecision.Item item) {
        return hsPrefixes != null && hsPrefixes.stream().anyMatch(item.commodityCode()::startsWith);
    }
}
