/** Fits trees to inspected declarations and calibrates them. */
@NullMarked
package io.greenlane.riskmodel.training;

import org.jspecify.annotations.NullMarked;
