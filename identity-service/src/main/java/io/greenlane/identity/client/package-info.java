/** Traders' systems, registered by an operator, that fetch tokens with a secret. */
@NullMarked
package io.greenlane.identity.client;

import org.jspecify.annotations.NullMarked;
