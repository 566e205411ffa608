/** Tests of alarms. */
@NullMarked
package io.greenlane.declaration.alarm;

import org.jspecify.annotations.NullMarked;
