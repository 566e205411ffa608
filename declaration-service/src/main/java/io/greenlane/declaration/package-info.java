/** The declaration service. */
@NullMarked
package io.greenlane.declaration;

import org.jspecify.annotations.NullMarked;
