/** The compliance-history service. */
@NullMarked
package io.greenlane.compliancehistory;

import org.jspecify.annotations.NullMarked;
