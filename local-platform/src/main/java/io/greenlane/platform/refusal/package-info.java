/** What the user is told, in one sentence, when the platform cannot do what was asked. */
@NullMarked
package io.greenlane.platform.refusal;

import org.jspecify.annotations.NullMarked;
