/** A real PostgreSQL server from its Maven artifact, with a database for every service. */
@NullMarked
package io.greenlane.platform.postgres;

import org.jspecify.annotations.NullMarked;
