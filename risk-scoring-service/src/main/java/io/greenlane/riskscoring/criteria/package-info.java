/** Officers' criteria: expressions about one item of a declaration, typed and bounded, compiled once and matched purely. */
@NullMarked
package io.greenlane.riskscoring.criteria;

import org.jspecify.annotations.NullMarked;
