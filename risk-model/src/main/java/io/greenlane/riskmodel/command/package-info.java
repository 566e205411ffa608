/** The command lines that train and evaluate. */
@NullMarked
package io.greenlane.riskmodel.command;

import org.jspecify.annotations.NullMarked;
