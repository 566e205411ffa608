/** What recorded runs showed over time: a file that is appended to, and the page that is made of it. */
@NullMarked
package io.greenlane.benchmarks.trend;

import org.jspecify.annotations.NullMarked;
