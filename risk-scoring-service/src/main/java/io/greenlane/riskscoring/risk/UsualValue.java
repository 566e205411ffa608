package io.greenlane.riskscoring.risk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What goods usually cost, in euro per kilogram net. */
record UsualValue(String hsPrefix, BigDecimal eurPerKg, String goods) {

    /** All that is wrong with it, as sentences; empty for a value that may be used. */
    List<String> flaws(String path) {
        List<String> flaws = new ArrayList<>();
        if (hsPrefix == null || hsPrefix.isBlank()) {
            flaws.add(path + ".hsPrefix is missing");
        }
        if (eurPerKg == null || eurPerKg.signum() <= 0) {
            flaws.add(path + ".eurPerKg must be above 0");
        }
        return flaws;
    }
}
