package io.greenlane.riskscoring.routing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the decisions before left to this one, when a version is routed again.
 *
 * @param causes what sent the goods to examination before: routing again never takes that back
 * @param holds that were asked for; their deadlines stay
 * @param expired holds that were not settled in time
 */
record Carried(List<Step> causes, List<Hold> holds, List<Hold.Key> expired) {

    Carried {
        causes = causes == null ? List.of() : List.copyOf(causes);
        holds = holds == null ? List.of() : List.copyOf(holds);
        expired = expired == null ? List.of() : List.copyOf(expired);
    }

    /** A version that is decided for the first time. */
    static final Carried NOTHING = new Carried(List.of(), List.of(), List.of());

    /** What a decision leaves to the next one about the same version. */
    static Carried from(DecidedDeclaration decided) {
        return new Carried(
                decided.decision().selection().causes(),
                decided.decision().holds(),
                decided.facts().carried().expired());
    }

    Carried with(List<Hold.Key> further) {
        return new Carried(
                causes,
                holds,
                Stream.concat(expired.stream(), further.stream()).distinct().toList());
    }

    /** By what makes them the same, the holds whose time goes on; one that expired starts anew. */
    Map<Hold.Key, Hold> standing() {
        Map<Hold.Key, Hold> standing = new HashMap<>();
        holds.forEach(hold -> standing.put(hold.key(), hold));
        expired.forEach(standing::remove);
        return standing;
    }
}
