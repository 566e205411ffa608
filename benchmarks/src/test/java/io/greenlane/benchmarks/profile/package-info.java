@NullMarked
package io.greenlane.benchmarks.profile;

import org.jspecify.annotations.NullMarked;
