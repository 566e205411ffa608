/** What is known of an importer when a decision is due: the local copy of his compliance profile. */
@NullMarked
package io.greenlane.riskscoring.importer;

import org.jspecify.annotations.NullMarked;
