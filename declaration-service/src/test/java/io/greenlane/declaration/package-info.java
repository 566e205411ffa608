/** Tests of the whole service, and what they are made with. */
@NullMarked
package io.greenlane.declaration;

import org.jspecify.annotations.NullMarked;
