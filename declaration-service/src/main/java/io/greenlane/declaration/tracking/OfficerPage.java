package io.greenlane.declaration.tracking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a list answers to officers; it is there for the API's description. */
record OfficerPage(List<OfficerView> items, @Nullable String next) {}
