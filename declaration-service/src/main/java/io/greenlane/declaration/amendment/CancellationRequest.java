package io.greenlane.declaration.amendment;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** @param reasonCode one of {@link #REASONS} */
record CancellationRequest(
        @Nullable String reasonCode, @Nullable String reason) {

    static final Set<String> REASONS =
            Set.of("NOT_SHIPPED", "LODGED_TWICE", "LODGED_IN_ERROR", "WRONG_PROCEDURE", "GOODS_LOST", "OTHER");
}
