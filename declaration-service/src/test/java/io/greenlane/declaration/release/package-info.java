/** Tests of release. */
@NullMarked
package io.greenlane.declaration.release;

import org.jspecify.annotations.NullMarked;
