/** What examinations found, kept as the labels that criteria and models are measured by. */
@NullMarked
package io.greenlane.riskscoring.feedback;

import org.jspecify.annotations.NullMarked;
