/** The keys that tokens are signed with, and when one follows another. */
@NullMarked
package io.greenlane.identity.signing;

import org.jspecify.annotations.NullMarked;
