/** How well an enterprise keeps the rules, from facts only: what was found, how sure we are, which tier follows. */
@NullMarked
package io.greenlane.compliancehistory.profile;

import org.jspecify.annotations.NullMarked;
