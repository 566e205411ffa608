package io.greenlane.riskscoring.guidance;

import io.greenlane.riskscoring.regulation.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a levy may come to. It is not due at the border.
 *
 * @param amount rounded to the cent
 * @param emissionsTco2e of all the goods, the mark-up included
 * @param basis whose emissions were taken
 * @param tco2ePerTonne of goods, before the mark-up
 * @param markUpPercent what is added to assumed emissions
 * @param pricePerTco2e what a tonne was taken to cost
 * @param priceSource who says so
 * @param reckoning the same in words
 * @param leavesOut what the estimate does not know
 */
record LevyEstimate(
        Money amount,
        BigDecimal emissionsTco2e,
        Basis basis,
        BigDecimal tco2ePerTonne,
        BigDecimal markUpPercent,
        Money pricePerTco2e,
        String priceSource,
        String reckoning,
        List<String> leavesOut) {

    enum Basis {
        ACTUAL,
        DEFAULT
    }
}
