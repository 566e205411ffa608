/** What an officer found: whether it is complete and whole, and how it is told to everybody else. */
@NullMarked
package io.greenlane.inspection.finding;

import org.jspecify.annotations.NullMarked;
