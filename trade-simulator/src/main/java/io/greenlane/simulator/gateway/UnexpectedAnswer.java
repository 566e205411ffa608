package io.greenlane.simulator.gateway;

/** The platform refused what must always work, so that going on makes no sense. */
public final class UnexpectedAnswer extends IllegalStateException {

    public UnexpectedAnswer(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    public UnexpectedAnswer(String what, Answer answer) {
        super(said(what, answer));
    }

    private static String said(String what, Answer answer) {
        String text = what + " answered " + (answer.status() == 0 ? "nothing" : answer.status() + " " + answer.code())
                + " " + answer.body().path("detail").asString("");
        return text.strip();
    }
}
