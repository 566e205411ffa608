/** Time-ordered identifiers. */
@NullMarked
package io.greenlane.chassis.identifier;

import org.jspecify.annotations.NullMarked;
