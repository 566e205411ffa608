/** How a criterion or a named set comes into force: drafted, back-tested, submitted by one person and approved by another. */
@NullMarked
package io.greenlane.riskscoring.authoring;

import org.jspecify.annotations.NullMarked;
