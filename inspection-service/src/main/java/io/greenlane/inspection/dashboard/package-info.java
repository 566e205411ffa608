/** How examinations are doing: what waits, how long it has, in which office. */
@NullMarked
package io.greenlane.inspection.dashboard;

import org.jspecify.annotations.NullMarked;
