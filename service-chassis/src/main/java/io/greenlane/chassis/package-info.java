/** The chassis every service stands on; nothing of customs in it. */
@NullMarked
package io.greenlane.chassis;

import org.jspecify.annotations.NullMarked;
