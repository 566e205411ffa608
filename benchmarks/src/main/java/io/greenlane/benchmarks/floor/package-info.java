/** The floor: the same bytes by bare JDBC and bare Kafka, which no honest platform can fall below. */
@NullMarked
package io.greenlane.benchmarks.floor;

import org.jspecify.annotations.NullMarked;
