/** Rapid tests: which instruments there are, what they read, and what each reading says. */
@NullMarked
package io.greenlane.inspection.device;

import org.jspecify.annotations.NullMarked;
