/** Whether the files that Greenlane is deployed by agree with the programmes they start. */
@NullMarked
package io.greenlane.journeys.deployment;

import org.jspecify.annotations.NullMarked;
