package io.greenlane.riskscoring.criteria;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelVariableResolver;
import io.greenlane.riskscoring.regulation.GoodsItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Criteria compiled together with their sets: pure, safe for many threads. */
public final class CriteriaBook {

    /** Nobody has written a criterion, which is legal. */
    public static final CriteriaBook EMPTY = of("c-none", CriteriaEdition.EMPTY);

    private final String version;
    private final Expressions language;
    private final List<Ready> criteria;
    private final Index index;

    private record Ready(Criterion criterion, CelRuntime.Program program) {}

    /** An item that matches; the first one counts for the declaration. */
    public record Match(Criterion criterion, int itemNumber) {}

    private CriteriaBook(String version, Expressions language, List<Ready> criteria, Index index) {
        this.version = version;
        this.language = language;
        this.criteria = criteria;
        this.index = index;
    }

    /**
     * Compiles an edition.
     *
     * @param version names the edition
     * @throws IllegalArgumentException for an expression that does not compile: it was never approved
     */
    public static CriteriaBook of(String version, CriteriaEdition edition) {
        Expressions language = new Expressions(edition.sets());
        List<Ready> ready = new ArrayList<>();
        List<Optional<Guard>> guards = new ArrayList<>();
        for (Criterion criterion : edition.criteria()) {
            Expressions.Compiled compiled = language.compile(Objects.requireNonNull(criterion.expression()));
            if (compiled.program() == null) {
                throw new IllegalArgumentException(
                        "Criterion " + criterion.code() + " does not compile: " + compiled.flaws());
            }
            ready.add(new Ready(criterion, compiled.program()));
            guards.add(compiled.guard());
        }
        return new CriteriaBook(version, language, ready, new Index(guards));
    }

    /** The first criterion that does not compile, with what is wrong with it. */
    static Optional<String> flawIn(CriteriaEdition edition) {
        Expressions language = new Expressions(edition.sets());
        return edition.criteria().stream()
                .flatMap(criterion -> language.compile(Objects.requireNonNull(criterion.expression())).flaws().stream()
                        .map(flaw -> criterion.code() + ": " + flaw.message()))
                .findFirst();
    }

    public String version() {
        return version;
    }

    public int size() {
        return criteria.size();
    }

    /**
     * The criteria that match, each once with the first item that does.
     *
     * @param day whose criteria apply
     */
    public List<Match> matches(Consignment all, LocalDate day) {
        if (criteria.isEmpty()) {
            return List.of();
        }
        int[] firstItem = new int[criteria.size()];
        BitSet matched = new BitSet();
        for (GoodsItem item : all.items()) {
            Expressions.Values values = language.about(all, item);
            BitSet candidates = index.candidates(values::of);
            candidates.andNot(matched);
            for (int number = candidates.nextSetBit(0); number >= 0; number = candidates.nextSetBit(number + 1)) {
                Ready ready = criteria.get(number);
                if (ready.criterion.appliesOn(day, all.customsOffice()) && isTrue(ready, values)) {
                    matched.set(number);
                    firstItem[number] = item.itemNumber();
                }
            }
        }
        return matched.stream()
                .mapToObj(number -> new Match(criteria.get(number).criterion, firstItem[number]))
                .toList();
    }

    /**
     * What cannot be evaluated, such as a division by zero, matches: a criterion must not be dodged by odd data. What depends on
     * a number that nobody told is neither true nor false, and does not match.
     */
    private static boolean isTrue(Ready ready, CelVariableResolver values) {
        try {
            return Boolean.TRUE.equals(ready.program.eval(values));
        } catch (CelEvaluationException odd) {
            return true;
        }
    }
}
