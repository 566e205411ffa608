/** What officers make of papers that no machine can verify. */
@NullMarked
package io.greenlane.inspection.documentary;

import org.jspecify.annotations.NullMarked;
