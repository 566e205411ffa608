/** How a lane or a finding is lowered: by two persons, the second a senior one, and with reasons. */
@NullMarked
package io.greenlane.inspection.override;

import org.jspecify.annotations.NullMarked;
