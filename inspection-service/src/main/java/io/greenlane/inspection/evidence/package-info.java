/** Which files belong to a case: what they are by their content, and that none is ever changed or lost. */
@NullMarked
package io.greenlane.inspection.evidence;

import org.jspecify.annotations.NullMarked;
