/** What a policy would do to stored declarations, before anybody puts it in force. */
@NullMarked
package io.greenlane.riskscoring.simulation;

import org.jspecify.annotations.NullMarked;
