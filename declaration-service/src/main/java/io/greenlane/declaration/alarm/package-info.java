/** What happened in a port and officers must look into, as it is told and listed. */
@NullMarked
package io.greenlane.declaration.alarm;

import org.jspecify.annotations.NullMarked;
