/** Tests of the consignments and their truth. */
@NullMarked
package io.greenlane.simulator.consignment;

import org.jspecify.annotations.NullMarked;
