/** Which ports the platform uses and who holds them if they are taken. */
@NullMarked
package io.greenlane.platform.address;

import org.jspecify.annotations.NullMarked;
