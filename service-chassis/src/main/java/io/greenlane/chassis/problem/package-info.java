/** How a refusal is told: RFC 9457 problem details with code, path, sentence and fix. */
@NullMarked
package io.greenlane.chassis.problem;

import org.jspecify.annotations.NullMarked;
