package io.greenlane.platform.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Who is known to the broker at the door for systems that are not ours, and what he may do there: nothing else.
 *
 * @param name also how its consumer groups begin, before a dot
 * @param writes the topics it may write to
 * @param reads the topics it may read
 */
public record BrokerAccount(String name, List<String> writes, List<String> reads) {

    private static final String ANYWHERE = "*";

    public BrokerAccount {
        if (!name.matches("[a-z][a-z0-9-]{1,60}")) {
            throw new IllegalArgumentException("'" + name + "' is no name of an account");
        }
        writes = List.copyOf(writes);
        reads = List.copyOf(reads);
    }

    /**
     * A port, a terminal or an airport.
     *
     * @param location its UN/LOCODE
     */
    public static BrokerAccount port(String location) {
        return new BrokerAccount(
                "port-" + location.toLowerCase(Locale.ROOT), List.of("port-movements"), List.of("release-orders"));
    }

    /** The rapid-test devices of an office or a laboratory. */
    public static BrokerAccount devices(String place) {
        return new BrokerAccount("devices-" + place.toLowerCase(Locale.ROOT), List.of("device-readings"), List.of());
    }

    /** What the groups of its readers must begin with. */
    public String groups() {
        return name + ".";
    }

    List<AclBinding> rights() {
        List<AclBinding> rights = new ArrayList<>();
        writes.forEach(topic -> rights.add(right(topic(topic), AclOperation.WRITE)));
        reads.forEach(topic -> rights.add(right(topic(topic), AclOperation.READ)));
        if (!reads.isEmpty()) {
            rights.add(
                    right(new ResourcePattern(ResourceType.GROUP, groups(), PatternType.PREFIXED), AclOperation.READ));
        }
        return rights;
    }

    private static ResourcePattern topic(String name) {
        return new ResourcePattern(ResourceType.TOPIC, name, PatternType.LITERAL);
    }

    /** Whoever may write or read something may also ask what it is like; the broker adds that itself. */
    private AclBinding right(ResourcePattern to, AclOperation operation) {
        return new AclBinding(to, new AccessControlEntry("User:" + name, ANYWHERE, operation, AclPermissionType.ALLOW));
    }
}
