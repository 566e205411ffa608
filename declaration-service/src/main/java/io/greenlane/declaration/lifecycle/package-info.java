/** Decides where a declaration stands: the one status table, holds, and what each fact does to them. */
@NullMarked
package io.greenlane.declaration.lifecycle;

import org.jspecify.annotations.NullMarked;
