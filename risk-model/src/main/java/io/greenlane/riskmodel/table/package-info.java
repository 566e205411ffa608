/** Reads tables of inspected declarations, as a layout that is data says what each column is. */
@NullMarked
package io.greenlane.riskmodel.table;

import org.jspecify.annotations.NullMarked;
