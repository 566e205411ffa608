/** The house rules that a machine can check, one sentence of reason each. */
@NullMarked
package io.greenlane.houserules.architecture;

import org.jspecify.annotations.NullMarked;
