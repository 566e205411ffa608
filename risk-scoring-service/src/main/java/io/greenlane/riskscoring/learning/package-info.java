/** How the risk model changes: learnt from what inspections found, judged on what came later, put in force by two persons. */
@NullMarked
package io.greenlane.riskscoring.learning;

import org.jspecify.annotations.NullMarked;
