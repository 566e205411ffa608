package io.greenlane.inspection.checklist;

import io.greenlane.inspection.worklist.CaseView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of one case.
 *
 * @param step its name within the case
 * @param itemNumber absent for what is done once for the case
 * @param because the reasons that ask for it; none for what every case or the goods suggest
 * @param mandatory whether goods conform only when it is done or does not apply
 */
record ChecklistStep(
        String step,
        @Nullable Integer itemNumber,
        List<CaseView.Reason> because,
        boolean mandatory,
        String look,
        StepTemplate.@Nullable RapidTest test,
        @Nullable String paper,
        @Nullable String source) {}
