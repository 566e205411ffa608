/** What tells an outage, after which the same work will pass, from work that will never pass. */
@NullMarked
package io.greenlane.chassis.outage;

import org.jspecify.annotations.NullMarked;
