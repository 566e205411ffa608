package io.greenlane.riskscoring.regulation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The units a law counts masses in. */
enum MassUnit {
    KILOGRAM("kg", 0),
    TONNE("t", 3);

    private final String symbol;
    private final int decimals;

    MassUnit(String symbol, int decimals) {
        this.symbol = symbol;
        this.decimals = decimals;
    }

    static Optional<MassUnit> in(@Nullable String symbol) {
        return Arrays.stream(values())
                .filter(unit -> unit.symbol.equals(symbol))
                .findFirst();
    }

    /** Exact. */
    BigDecimal toKilograms(BigDecimal amount) {
        return amount.movePointRight(decimals);
    }
}
