/** Law and rates as dated data: read strictly, named by their content, kept for ever so that a decision can be replayed. */
@NullMarked
package io.greenlane.riskscoring.edition;

import org.jspecify.annotations.NullMarked;
