/** Decides the lane of each version of a declaration, once, and says why. */
@NullMarked
package io.greenlane.riskscoring.routing;

import org.jspecify.annotations.NullMarked;
