/** The risk-scoring service. */
@NullMarked
package io.greenlane.riskscoring;

import org.jspecify.annotations.NullMarked;
