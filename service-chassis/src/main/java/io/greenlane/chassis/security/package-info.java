/** Who is calling, and what the token lets them do. */
@NullMarked
package io.greenlane.chassis.security;

import org.jspecify.annotations.NullMarked;
