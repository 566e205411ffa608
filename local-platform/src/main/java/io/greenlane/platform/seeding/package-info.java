/** The demo parties, made known through the public interfaces. */
@NullMarked
package io.greenlane.platform.seeding;

import org.jspecify.annotations.NullMarked;
