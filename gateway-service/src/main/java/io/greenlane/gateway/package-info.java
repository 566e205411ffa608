/** The gateway service. */
@NullMarked
package io.greenlane.gateway;

import org.jspecify.annotations.NullMarked;
