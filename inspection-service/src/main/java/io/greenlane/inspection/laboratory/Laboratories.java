package io.greenlane.inspection.laboratory;

import io.greenlane.chassis.problem.BrokenRule;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The laboratories that there are. */
final class Laboratories {

    private final List<Laboratory> all;

    /** @throws IllegalArgumentException where two have one id, or one has none */
    Laboratories(Contents contents) {
        Set<String> ids = new HashSet<>();
        contents.laboratories().forEach(laboratory -> {
            if (!ids.add(Objects.requireNonNull(laboratory.id(), "A laboratory has no id"))) {
                throw new IllegalArgumentException("There are two laboratories " + laboratory.id());
            }
        });
        this.all = List.copyOf(contents.laboratories());
    }

    List<Laboratory> all() {
        return all;
    }

    /** The id that was sent; that it is none of these is told. */
    String known(@Nullable String sent, Flaws flaws) {
        if (sent == null || all.stream().noneMatch(known -> known.id().equals(sent))) {
            flaws.add(new BrokenRule(
                    "laboratory",
                    sent == null ? "LABORATORY_MISSING" : "LABORATORY_UNKNOWN",
                    sent == null ? "There is no laboratory." : "There is no such laboratory.",
                    "Give one of " + all.stream().map(Laboratory::id).collect(Collectors.joining(", ")) + "."));
        }
        return sent == null ? "" : sent;
    }

    /** What the file says. */
    record Contents(String note, List<Laboratory> laboratories) {}
}
