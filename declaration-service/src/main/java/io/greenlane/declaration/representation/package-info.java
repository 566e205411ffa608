/** Decides who may lodge for whom: an importer authorises a representative. */
@NullMarked
package io.greenlane.declaration.representation;

import org.jspecify.annotations.NullMarked;
