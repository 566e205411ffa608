/** The command line that evaluates. */
@NullMarked
package io.greenlane.riskmodel.command;

import org.jspecify.annotations.NullMarked;
