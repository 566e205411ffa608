package io.greenlane.declaration.amendment;

import org.jspecify.annotations.Nullable;

/** @param grounds why the refusal is wrong, in the trader's words */
record AppealRequest(@Nullable String grounds) {}
