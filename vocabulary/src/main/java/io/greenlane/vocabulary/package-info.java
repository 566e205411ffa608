/** Values that a standards body owns; each refuses what its standard does not allow. */
@NullMarked
package io.greenlane.vocabulary;

import org.jspecify.annotations.NullMarked;
