/** Changes the measures in force: one person proposes an edition, rehearses it on what was decided, and another approves it. */
@NullMarked
package io.greenlane.riskscoring.enactment;

import org.jspecify.annotations.NullMarked;
