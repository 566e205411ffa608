package io.greenlane.riskscoring.criteria;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelVariableResolver;
import io.greenlane.riskscoring.regulation.GoodsItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Criteria compiled together with their sets: pure, safe for many threads. */
public final class CriteriaBook {

    /** Nobody has written a criterion, which is legal. */
    public static final CriteriaBook EMPTY = of("c-none", CriteriaEdition.EMPTY);

    private final String version;
    private final Expressions language;
    private final List<Ready> criteria;

    private record Ready(Criterion criterion, CelRuntime.Program program) {}

    /** An item that matches; the first one counts for the declaration. */
    public record Match(Criterion criterion, int itemNumber) {}

    private CriteriaBook(String version, Expressions language, List<Ready> criteria) {
        this.version = version;
        this.language = language;
        this.criteria = criteria;
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
        for (Criterion criterion : edition.criteria()) {
            Expressions.Compiled compiled = language.compile(Objects.requireNonNull(criterion.expression()));
            if (compiled.program() == null) {
                throw new IllegalArgumentException(
                        "Criterion " + criterion.code() + " does not compile: " + compiled.flaws());
            }
            ready.add(new Ready(criterion, compiled.program()));
        }
        return new CriteriaBook(version, language, ready);
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
        List<CelVariableResolver> items =
                all.items().stream().map(item -> language.about(all, item)).toList();
        List<Match> matches = new ArrayList<>();
        for (Ready ready : criteria) {
            if (ready.criterion.appliesOn(day, all.customsOffice())) {
                GoodsItem first = firstMatch(ready, all.items(), items);
                if (first != null) {
                    matches.add(new Match(ready.criterion, first.itemNumber()));
                }
            }
        }
        return matches;
    }

    private static @Nullable GoodsItem firstMatch(
            Ready ready, List<GoodsItem> items, List<CelVariableResolver> values) {
        for (int index = 0; index < items.size(); index++) {
            if (isTrue(ready, values.get(index))) {
                return items.get(index);
            }
        }
        return null;
    }

    /** What cannot be evaluated, such as a division by zero, matches: a criterion must not be dodged by odd data. */
    private static boolean isTrue(Ready ready, CelVariableResolver values) {
        try {
            return Boolean.TRUE.equals(ready.program.eval(values));
        } catch (CelEvaluationException odd) {
            return true;
        }
    }
}
