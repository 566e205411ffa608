/** What a service's own tables need to stay small and to exist at all. */
@NullMarked
package io.greenlane.chassis.housekeeping;

import org.jspecify.annotations.NullMarked;
