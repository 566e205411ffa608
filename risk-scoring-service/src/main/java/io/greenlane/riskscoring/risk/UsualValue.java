package io.greenlane.riskscoring.risk;

import java.math.BigDecimal;

/** What goods usually cost, in euro per kilogram net. */
record UsualValue(String hsPrefix, BigDecimal eurPerKg, String goods) {}
