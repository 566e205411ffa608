/** Tests of the API's door, against a small server. */
@NullMarked
package io.greenlane.simulator.gateway;

import org.jspecify.annotations.NullMarked;
