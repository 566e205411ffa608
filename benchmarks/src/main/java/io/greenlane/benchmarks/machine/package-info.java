/** What a comparison runs on: servers with production's settings in processes of their own, and a meter for their CPU. */
@NullMarked
package io.greenlane.benchmarks.machine;

import org.jspecify.annotations.NullMarked;
