package io.greenlane.riskscoring.balance;

import io.greenlane.riskscoring.importer.Tier;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The policy that risk-scoring ships, without the service around it. */
public final class ShippedPolicy {

    private ShippedPolicy() {}

    public static Policy policy() {
        return PolicyFile.read(new ClassPathResource("policy/policy.v1.json")).policy();
    }

    /** The same, examining by a model from a probability of ten per cent on. */
    public static Policy namingAModel() {
        Policy shipped = policy();
        return new Policy(
                shipped.id(),
                shipped.version(),
                shipped.validFrom(),
                shipped.validUntil(),
                shipped.controlRates(),
                shipped.riskThresholds(),
                shipped.examinationHours(),
                shipped.documentDays(),
                shipped.auditRates(),
                "declarations",
                EnumSet.allOf(Tier.class).stream().collect(Collectors.toMap(tier -> tier, tier -> BigDecimal.TEN)),
                new Policy.WithoutModel(BigDecimal.ONE));
    }
}
