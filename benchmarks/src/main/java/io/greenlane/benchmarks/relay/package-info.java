/** Compares ways to take the outbox to Kafka, on a real database and a real broker; decision 0001 rests on it. */
@NullMarked
package io.greenlane.benchmarks.relay;

import org.jspecify.annotations.NullMarked;
