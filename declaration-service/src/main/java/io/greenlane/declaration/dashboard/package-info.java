/** How the whole of clearance is doing: counted as it happens, shown to officers as it changes. */
@NullMarked
package io.greenlane.declaration.dashboard;

import org.jspecify.annotations.NullMarked;
