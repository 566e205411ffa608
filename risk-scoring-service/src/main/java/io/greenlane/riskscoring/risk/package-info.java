/** Points for what makes a declaration worth a look, from a table that is data. */
@NullMarked
package io.greenlane.riskscoring.risk;

import org.jspecify.annotations.NullMarked;
