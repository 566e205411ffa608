/** What laboratories are asked, how samples come to them, what they find, and what two of them mean together. */
@NullMarked
package io.greenlane.inspection.laboratory;

import org.jspecify.annotations.NullMarked;
