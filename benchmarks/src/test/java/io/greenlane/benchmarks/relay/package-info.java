/** That every compared relay does its duty, and that the shipped one survives being killed. */
@NullMarked
package io.greenlane.benchmarks.relay;

import org.jspecify.annotations.NullMarked;
