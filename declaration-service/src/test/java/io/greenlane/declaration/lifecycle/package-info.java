/** Tests of lifecycle. */
@NullMarked
package io.greenlane.declaration.lifecycle;

import org.jspecify.annotations.NullMarked;
