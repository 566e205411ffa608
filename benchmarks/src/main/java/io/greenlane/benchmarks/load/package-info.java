/** Load on a running platform, from lodgement to the concluded inspection, and what it took to bear it. */
@NullMarked
package io.greenlane.benchmarks.load;

import org.jspecify.annotations.NullMarked;
