/** What a terminal's or an airport's system tells customs. */
@NullMarked
package io.greenlane.platform.harbour;

import org.jspecify.annotations.NullMarked;
