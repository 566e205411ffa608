package io.greenlane.inspection.checklist;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an officer says of several steps. */
record MarksRequest(@Nullable List<@Nullable Said> steps) {

    /** What he says of one, named in its path. */
    @Schema(name = "StepMark")
    record One(@Nullable String state, @Nullable String note) {}

    @Schema(name = "NamedStepMark")
    record Said(
            @Nullable String step,
            @Nullable String state,
            @Nullable String note) {}
}
