/** What a run found, as data and as a page to read, against the budgets. */
@NullMarked
package io.greenlane.benchmarks.report;

import org.jspecify.annotations.NullMarked;
