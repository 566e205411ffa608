package io.greenlane.declaration.tracking;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.greenlane.declaration.lifecycle.Standing;
import org.jspecify.annotations.Nullable;

/** What officers see: the trader's view and the lane of the latest decision. */
record OfficerView(@JsonUnwrapped TraderView view, @Nullable String lane) {

    static OfficerView of(Standing standing, @Nullable String content) {
        return new OfficerView(
                TraderView.of(standing, content), standing.decision().lane());
    }
}
