package io.greenlane.declaration.tracking;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/** What officers see: the trader's view and the lane of the latest decision. */
record OfficerView(@JsonUnwrapped TraderView view, @Nullable String lane) {}
