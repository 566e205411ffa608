package io.greenlane.riskscoring.balance;

import org.springframework.core.io.ClassPathResource;

/** The policy that risk-scoring ships, without the service around it. */
public final class ShippedPolicy {

    private ShippedPolicy() {}

    public static Policy policy() {
        return PolicyFile.read(new ClassPathResource("policy/policy.v1.json")).policy();
    }
}
