package io.greenlane.platform.login;

import io.greenlane.platform.refusal.PlatformRefusal;
import java.util.List;

/**
 * Somebody who can log in to the local platform.
 *
 * @param is what he is, for people to read
 */
public record DemoUser(String name, String is) {

    public static final List<DemoUser> ALL = List.of(
            new DemoUser("trader-a", "NL853456789, Demo Forwarding, a broker"),
            new DemoUser("trader-b", "DE4711000222, Demo Roastery"),
            new DemoUser("trader-new", "NL900000018, Demo New Trading"),
            new DemoUser("officer", "customs officer"),
            new DemoUser("officer-2", "customs officer, a colleague"),
            new DemoUser("supervisor", "senior officer"),
            new DemoUser("supervisor-2", "senior officer, who agrees or does not"),
            new DemoUser("analyst", "risk analyst"),
            new DemoUser("authority", "environment authority"),
            new DemoUser("lab", "laboratory LAB-RTM"),
            new DemoUser("lab-2", "laboratory LAB-HAM, for second tests"),
            new DemoUser("certifier", "certifier"),
            new DemoUser("partner", "partner customs"),
            new DemoUser("auditor", "auditor"),
            new DemoUser("operator", "operator of the platform"));

    /**
     * Finds a user by name.
     *
     * @throws PlatformRefusal naming those there are
     */
    public static DemoUser named(String name) {
        return ALL.stream()
                .filter(user -> user.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new PlatformRefusal("There is no demo user '" + name + "'; there are "
                        + String.join(", ", ALL.stream().map(DemoUser::name).toList()) + "."));
    }
}
