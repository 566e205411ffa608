package io.greenlane.inspection.finding;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A quantity as it is sent. */
@Schema(name = "FoundQuantity")
record QuantityRequest(@Nullable String amount, @Nullable String unit) {}
