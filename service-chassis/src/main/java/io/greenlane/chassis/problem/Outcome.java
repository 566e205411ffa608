package io.greenlane.chassis.problem;

import java.util.List;
import java.util.Optional;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** What becomes of a request that somebody makes about a thing which others may have changed meanwhile. */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    record Broken<T>(List<BrokenRule> rules) implements Outcome<T> {}

    /** @param sentence what there is none of */
    record Unknown<T>(String sentence) implements Outcome<T> {}

    /** The thing, or what is in force, is not where it would have to be. */
    record Conflict<T>(String code, String path, String sentence, String fix) implements Outcome<T> {}

    /** Refused for a reason that has words of its own, such as that the thing is another office's. */
    record Refused<T>(ProblemDetail problem) implements Outcome<T> {}

    /** @param otherwise what there is none of */
    static <T> Outcome<T> of(Optional<T> found, String otherwise) {
        return found.<Outcome<T>>map(Done::new).orElseGet(() -> new Unknown<>(otherwise));
    }

    /** The thing with 200, or a problem. */
    default ResponseEntity<?> answer() {
        return switch (this) {
            case Done<T>(T value) -> ResponseEntity.ok(value);
            case Broken<T>(List<BrokenRule> rules) -> Problems.brokenRules(rules);
            case Unknown<T>(String sentence) -> Problems.notFound(sentence);
            case Conflict<T>(String code, String path, String sentence, String fix) ->
                Problems.conflict(code, path, sentence, fix);
            case Refused<T>(ProblemDetail problem) -> Problems.response(problem);
        };
    }
}
