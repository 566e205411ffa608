package io.greenlane.riskscoring.balance;

import io.greenlane.riskscoring.importer.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** The policy that the service ships, with other control rates. */
public final class APolicy {

    private APolicy() {}

    public static Policy asShipped() {
        return PolicyFile.read(new ClassPathResource("policy/policy.v1.json")).policy();
    }

    public static Policy drawingNobody() {
        return drawingEveryTierAt("0");
    }

    public static Policy drawingEverybody() {
        return drawingEveryTierAt("1");
    }

    public static Policies inForce() {
        return new Policies(drawingNobody(), List::of);
    }

    /** The text of a policy that names a model and draws nobody. */
    public static String textNaming(String model) {
        return """
                {"id": "names-a-model", "validFrom": "2026-01-01",
                 "controlRates": {"TRUSTED": "0", "STANDARD": "0", "WATCHED": "0", "SUSPENDED": "0"},
                 "riskThresholds": {"TRUSTED": "80", "STANDARD": "50", "WATCHED": "40", "SUSPENDED": "20"},
                 "examinationHours": {"RED": 72}, "documentDays": 14, "model": "%s",
                 "modelThresholds": {"TRUSTED": "20", "STANDARD": "10", "WATCHED": "5", "SUSPENDED": "2"},
                 "withoutModel": {"controlRateFactor": "3"}}
                """.formatted(model);
    }

    public static Policies inForce(String text) {
        return new Policies(PolicyFile.parse(text), List::of);
    }

    /** A policy that begins one day only. */
    public static Policies beginningOn(String day) {
        Policy shipped = asShipped();
        return new Policies(
                new Policy(
                        shipped.id(),
                        shipped.version(),
                        LocalDate.parse(day),
                        null,
                        shipped.controlRates(),
                        shipped.riskThresholds(),
                        shipped.examinationHours(),
                        shipped.documentDays(),
                        shipped.auditRates(),
                        shipped.model(),
                        shipped.modelThresholds(),
                        shipped.withoutModel()),
                List::of);
    }

    static Policy drawingDistrusted(String watched, String suspended) {
        Map<Tier, BigDecimal> rates = new EnumMap<>(asShipped().controlRates());
        rates.put(Tier.WATCHED, new BigDecimal(watched));
        rates.put(Tier.SUSPENDED, new BigDecimal(suspended));
        return with(rates);
    }

    public static Policy named(String version) {
        Policy shipped = asShipped();
        return with(version, shipped.controlRates());
    }

    /** The shipped policy as it would be if decisions needed a model. */
    public static Policy naming(String model, String controlRateFactor) {
        Policy shipped = asShipped();
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
                model,
                everyTierAt("10"),
                new Policy.WithoutModel(new BigDecimal(controlRateFactor)));
    }

    static Policy drawing(String trusted, String standard) {
        Map<Tier, BigDecimal> rates = new EnumMap<>(asShipped().controlRates());
        rates.put(Tier.TRUSTED, new BigDecimal(trusted));
        rates.put(Tier.STANDARD, new BigDecimal(standard));
        return with(rates);
    }

    private static Policy drawingEveryTierAt(String rate) {
        return with(everyTierAt(rate));
    }

    private static Map<Tier, BigDecimal> everyTierAt(String value) {
        Map<Tier, BigDecimal> values = new EnumMap<>(Tier.class);
        for (Tier tier : Tier.values()) {
            values.put(tier, new BigDecimal(value));
        }
        return values;
    }

    private static Policy with(Map<Tier, BigDecimal> controlRates) {
        return with(asShipped().version(), controlRates);
    }

    private static Policy with(String version, Map<Tier, BigDecimal> controlRates) {
        Policy shipped = asShipped();
        return new Policy(
                shipped.id(),
                version,
                shipped.validFrom(),
                shipped.validUntil(),
                controlRates,
                shipped.riskThresholds(),
                shipped.examinationHours(),
                shipped.documentDays(),
                shipped.auditRates(),
                shipped.model(),
                shipped.modelThresholds(),
                shipped.withoutModel());
    }
}
