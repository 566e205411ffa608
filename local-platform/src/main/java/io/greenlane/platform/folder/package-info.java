/** The data folder: who uses it, whether it will do, and the secrets kept in it. */
@NullMarked
package io.greenlane.platform.folder;

import org.jspecify.annotations.NullMarked;
