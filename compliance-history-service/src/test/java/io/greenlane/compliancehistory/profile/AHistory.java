package io.greenlane.compliancehistory.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;

/** Facts about one enterprise, day after day, for tests that read aloud. */
final class AHistory {

    static final Instant BEGIN = Instant.parse("2026-01-05T09:00:00Z");
    static final ProfilePolicy POLICY = policy();

    private final List<Fact> facts = new ArrayList<>();
    private Instant at = BEGIN;

    private AHistory() {}

    static AHistory of() {
        return new AHistory();
    }

    AHistory auditedFor(int inspections) {
        return auditedFor(inspections, 0);
    }

    AHistory auditedFor(int inspections, int violations) {
        facts.add(new Fact.Audit(next(), at, inspections, violations, SizeClass.MEDIUM));
        return this;
    }

    AHistory clean(int inspections) {
        for (int count = 0; count < inspections; count++) {
            cleanWithWeight(1);
        }
        return this;
    }

    AHistory cleanWithWeight(double weight) {
        facts.add(new Fact.Inspection(next(), at, mrn(), true, 0, null, weight, false, false));
        return this;
    }

    AHistory violation(double severity) {
        facts.add(new Fact.Inspection(next(), at, mrn(), false, severity, "WASTE", 1, false, false));
        return this;
    }

    AHistory selfReported(double severity) {
        facts.add(new Fact.Inspection(next(), at, mrn(), false, severity, "WASTE", 1, true, false));
        return this;
    }

    AHistory planAccepted() {
        facts.add(new Fact.Plan(next(), at));
        return this;
    }

    AHistory afterDays(int days) {
        at = at.plus(Duration.ofDays(days));
        return this;
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }

    Standing standing() {
        return Standing.of(facts, POLICY);
    }

    Profile profile() {
        return Profile.from(facts, 0, POLICY, at);
    }

    Profile profileWithOpenSeriousCase() {
        return Profile.from(facts, 1, POLICY, at);
    }

    Instant today() {
        return at;
    }

    private UUID next() {
        return new UUID(1, facts.size());
    }

    private String mrn() {
        return "26NLEXAMPLE%07d".formatted(facts.size());
    }

    private static ProfilePolicy policy() {
        try {
            return PolicyInForce.Edition.read(new ClassPathResource("profile/profile-policy.v1.json"))
                    .policy();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
