package io.greenlane.riskscoring.balance;

import java.math.BigDecimal;
import java.time.Instant;

/** A declaration whose risk alone asks for an examination, whether or not the office could examine it. */
public record Demand(String customsOffice, Instant at, Scale scale, BigDecimal points) {}
