/** What an examiner has to look at, by what fired for the goods, and what of it is done. */
@NullMarked
package io.greenlane.inspection.checklist;

import org.jspecify.annotations.NullMarked;
