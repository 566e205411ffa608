/** Tests of amendment. */
@NullMarked
package io.greenlane.declaration.amendment;

import org.jspecify.annotations.NullMarked;
