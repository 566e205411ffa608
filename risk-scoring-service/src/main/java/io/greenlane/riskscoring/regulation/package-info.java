/** Which environmental measures apply to goods, and whether what was declared satisfies them. */
@NullMarked
package io.greenlane.riskscoring.regulation;

import org.jspecify.annotations.NullMarked;
