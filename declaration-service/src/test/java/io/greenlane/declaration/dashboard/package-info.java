@NullMarked
package io.greenlane.declaration.dashboard;

import org.jspecify.annotations.NullMarked;
