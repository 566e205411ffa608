/** Tests of representation. */
@NullMarked
package io.greenlane.declaration.representation;

import org.jspecify.annotations.NullMarked;
