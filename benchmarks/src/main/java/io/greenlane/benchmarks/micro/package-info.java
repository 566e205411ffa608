/** Micro benchmarks of what is pure: validation, the routing decision, JSON. They live in the packages of what they measure. */
@NullMarked
package io.greenlane.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
