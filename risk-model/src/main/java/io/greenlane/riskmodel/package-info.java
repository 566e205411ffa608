/** Learns from inspected declarations how likely a violation is, and says how well. */
@NullMarked
package io.greenlane.riskmodel;

import org.jspecify.annotations.NullMarked;
