/** Decides whether a declaration is accepted: every rule it must obey, and the one commit that makes it durable. */
@NullMarked
package io.greenlane.declaration.lodgement;

import org.jspecify.annotations.NullMarked;
