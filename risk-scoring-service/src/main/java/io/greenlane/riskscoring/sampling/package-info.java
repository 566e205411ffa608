/** The control draw: who is examined by lot alone, unforeseeable for traders and replayable for auditors. */
@NullMarked
package io.greenlane.riskscoring.sampling;

import org.jspecify.annotations.NullMarked;
