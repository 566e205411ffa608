/** Scores one declaration at a time by a model that carries its own history. */
@NullMarked
package io.greenlane.riskmodel.serving;

import org.jspecify.annotations.NullMarked;
