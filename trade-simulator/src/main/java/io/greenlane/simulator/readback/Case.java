package io.greenlane.simulator.readback;

/**
 * An inspection as the officer's list shows it.
 *
 * @param outcome empty until it is concluded
 */
public record Case(String mrn, String state, String outcome) {

    boolean concluded() {
        return state.equals("CONCLUDED");
    }
}
