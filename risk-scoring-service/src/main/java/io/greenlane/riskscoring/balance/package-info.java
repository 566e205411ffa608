/** The policy: how many are drawn, from how many points on goods are examined, how long things may take. */
@NullMarked
package io.greenlane.riskscoring.balance;

import org.jspecify.annotations.NullMarked;
