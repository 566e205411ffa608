/** What could not be handled: kept, shown, repaired by one person, approved by another, replayed in order. */
@NullMarked
package io.greenlane.chassis.deadletter;

import org.jspecify.annotations.NullMarked;
