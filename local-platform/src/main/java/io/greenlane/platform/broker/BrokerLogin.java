package io.greenlane.platform.broker;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All that a system outside needs to use the broker.
 *
 * @param address the broker's door for such systems
 */
public record BrokerLogin(String address, BrokerAccount account, String password) {

    /** As every Kafka client and tool takes them. */
    public Map<String, String> clientProperties() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("bootstrap.servers", address);
        properties.put("security.protocol", "SASL_PLAINTEXT");
        properties.put("sasl.mechanism", "SCRAM-SHA-512");
        properties.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + account.name()
                        + "\" password=\"" + password + "\";");
        return properties;
    }

    /** The password is for {@link #clientProperties} alone. */
    @Override
    public String toString() {
        return account.name() + " at " + address;
    }
}
