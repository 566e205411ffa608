/** Tests of lodgement. */
@NullMarked
package io.greenlane.declaration.lodgement;

import org.jspecify.annotations.NullMarked;
