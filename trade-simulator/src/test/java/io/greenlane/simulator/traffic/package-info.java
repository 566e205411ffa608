/** Tests of the drivers, against a small server that speaks the shapes of the API. */
@NullMarked
package io.greenlane.simulator.traffic;

import org.jspecify.annotations.NullMarked;
