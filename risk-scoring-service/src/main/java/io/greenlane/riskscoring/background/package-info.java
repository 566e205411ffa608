/** Work that takes long, beside the decisions. */
@NullMarked
package io.greenlane.riskscoring.background;

import org.jspecify.annotations.NullMarked;
