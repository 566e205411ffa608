/** The demonstration: traffic through the gateway and a summary read back from outside. */
@NullMarked
package io.greenlane.platform.demo;

import org.jspecify.annotations.NullMarked;
