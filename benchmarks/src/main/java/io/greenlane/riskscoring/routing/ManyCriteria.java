package io.greenlane.riskscoring.routing;

import io.greenlane.riskscoring.balance.Lane;
import io.greenlane.riskscoring.criteria.CriteriaBook;
import io.greenlane.riskscoring.criteria.CriteriaEdition;
import io.greenlane.riskscoring.criteria.Criterion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** As many criteria as an administration may have, none of which matches. */
final class ManyCriteria {

    private static final int CHAPTERS = 97;
    private static final int ALWAYS = 20;

    private ManyCriteria() {}

    static CriteriaBook book(int count) {
        return CriteriaBook.of(
                "c-bench",
                new CriteriaEdition(
                        IntStream.range(0, count)
                                .mapToObj(ManyCriteria::criterion)
                                .toList(),
                        List.of()));
    }

    private static Criterion criterion(int number) {
        String about = number % ALWAYS == 0
                ? "item.netMassKg > 1e9"
                : "item.commodityCode.startsWith(\"%02d%02d\") && item.netMassKg > 1e9"
                        .formatted(1 + number % CHAPTERS, 1 + number / CHAPTERS);
        return new Criterion(
                "C-" + number,
                "A criterion",
                about + " && item.countryOfOrigin != declaration.destination",
                Lane.RED,
                BigDecimal.ONE,
                List.of(),
                LocalDate.EPOCH,
                null,
                null);
    }
}
