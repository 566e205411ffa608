/** Fits trees to inspected declarations, calibrates them and keeps the model in a file. */
@NullMarked
package io.greenlane.riskmodel.training;

import org.jspecify.annotations.NullMarked;
