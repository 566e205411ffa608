package io.greenlane.simulator.gateway;

/** The platform refused what must always work, so that going on makes no sense. */
public final class UnexpectedAnswer extends IllegalStateException {

    public UnexpectedAnswer(String what, Answer answer) {
        super(what + " answered " + (answer.status() == 0 ? "nothing" : answer.status() + " " + answer.code()) + " "
                + answer.body().path("detail").asString(""));
    }
}
