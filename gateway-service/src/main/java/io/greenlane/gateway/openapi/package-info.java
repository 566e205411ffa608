/** One description of the whole API, put together from those of the services. */
@NullMarked
package io.greenlane.gateway.openapi;

import org.jspecify.annotations.NullMarked;
