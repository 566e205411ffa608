/** Walks trained trees as plain arrays, and says what each number contributed. */
@NullMarked
package io.greenlane.riskmodel.tree;

import org.jspecify.annotations.NullMarked;
