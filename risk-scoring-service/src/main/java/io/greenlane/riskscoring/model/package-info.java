/** The risk model: how likely an item breaks a rule, by what inspections found among such goods before, and why. */
@NullMarked
package io.greenlane.riskscoring.model;

import org.jspecify.annotations.NullMarked;
