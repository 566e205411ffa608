package io.greenlane.riskscoring.regulation;

import org.jspecify.annotations.Nullable;

/** A document that an item names. */
public record QuotedDocument(String type, @Nullable String reference) {}
