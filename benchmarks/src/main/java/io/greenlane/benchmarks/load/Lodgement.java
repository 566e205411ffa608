package io.greenlane.benchmarks.load;

/**
 * A declaration that is ready to be sent, so that nothing has to be made while time is taken.
 *
 * @param lrn its local reference number
 * @param declarant whose token it goes with, by EORI
 * @param body JSON of the declaration
 * @param conclusion JSON of what an examiner would conclude of it
 */
@SuppressWarnings("ArrayRecordComponent") // sent as they are, and compared by nobody
record Lodgement(String lrn, String declarant, byte[] body, byte[] conclusion) {}
