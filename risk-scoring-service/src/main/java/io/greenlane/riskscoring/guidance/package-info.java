/** Answers beforehand, with the rules of live clearance, what goods would need and what happens without it. */
@NullMarked
package io.greenlane.riskscoring.guidance;

import org.jspecify.annotations.NullMarked;
