/** Turns declarations into the numbers a model looks at, from what was known before their day. */
@NullMarked
package io.greenlane.riskmodel.feature;

import org.jspecify.annotations.NullMarked;
