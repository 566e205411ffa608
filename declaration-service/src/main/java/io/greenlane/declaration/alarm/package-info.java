/** What happened in a port and officers must look into: who looks into it, and what was done. */
@NullMarked
package io.greenlane.declaration.alarm;

import org.jspecify.annotations.NullMarked;
