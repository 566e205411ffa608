/** Where the CPU time goes: by service, by part of the work, by method and by SQL statement. */
@NullMarked
package io.greenlane.benchmarks.profile;

import org.jspecify.annotations.NullMarked;
