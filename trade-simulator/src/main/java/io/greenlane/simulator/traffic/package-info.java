/** Traffic on a running platform: traders who lodge and amend, officers who examine, a port where goods arrive. */
@NullMarked
package io.greenlane.simulator.traffic;

import org.jspecify.annotations.NullMarked;
