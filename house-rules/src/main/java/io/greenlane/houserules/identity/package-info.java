/** A real issuer of tokens, good and bad, for tests of a service's door. */
@NullMarked
package io.greenlane.houserules.identity;

import org.jspecify.annotations.NullMarked;
