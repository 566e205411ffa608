/** The simulator on the command line. */
@NullMarked
package io.greenlane.simulator;

import org.jspecify.annotations.NullMarked;
