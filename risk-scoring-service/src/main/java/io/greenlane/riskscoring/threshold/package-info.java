/** Counts what each importer brings in during a calendar year, for thresholds below which a measure spares him. */
@NullMarked
package io.greenlane.riskscoring.threshold;

import org.jspecify.annotations.NullMarked;
