/** Which goods wait for an examination, in which order, and which officer has taken them on. */
@NullMarked
package io.greenlane.inspection.worklist;

import org.jspecify.annotations.NullMarked;
