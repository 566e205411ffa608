package io.greenlane.riskscoring.regulation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goods or a way of making them that a measure asks less of.
 *
 * @param insteadOf codes that it is worth naming for
 * @param hsPrefix of the other goods, where the measure's table tells how they compare; absent for another way of making the
 *     same goods
 * @param words as the importer reads them
 */
public record Alternative(List<String> insteadOf, @Nullable String hsPrefix, String words) {

    public Alternative {
        insteadOf = insteadOf == null ? List.of() : List.copyOf(insteadOf);
    }

    public boolean isWorthNamingFor(String commodityCode) {
        return insteadOf.stream().anyMatch(commodityCode::startsWith);
    }

    /** All that is wrong with it, as sentences; empty for one that may be used. */
    List<String> flaws(String path) {
        List<String> flaws = new ArrayList<>();
        Flaws.ifBlank(path + ".words", words, flaws);
        if (insteadOf.isEmpty()) {
            flaws.add(path + ".insteadOf is empty, so nobody would read it");
        }
        for (int index = 0; index < insteadOf.size(); index++) {
            Flaws.ifNoPrefix(path + ".insteadOf[" + index + "]", insteadOf.get(index), flaws);
        }
        if (hsPrefix != null) {
            Flaws.ifNoPrefix(path + ".hsPrefix", hsPrefix, flaws);
        }
        return flaws;
    }
}
