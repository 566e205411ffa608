/** Tests of tracking. */
@NullMarked
package io.greenlane.declaration.tracking;

import org.jspecify.annotations.NullMarked;
