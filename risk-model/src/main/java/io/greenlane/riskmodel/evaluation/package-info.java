/** Says how well an order of inspection finds violations. */
@NullMarked
package io.greenlane.riskmodel.evaluation;

import org.jspecify.annotations.NullMarked;
