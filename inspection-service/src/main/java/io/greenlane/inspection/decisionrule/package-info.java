/** What a measured value says about a limit: rules that are fixed before anybody measures. */
@NullMarked
package io.greenlane.inspection.decisionrule;

import org.jspecify.annotations.NullMarked;
