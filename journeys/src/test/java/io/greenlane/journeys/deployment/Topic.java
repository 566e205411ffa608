package io.greenlane.journeys.deployment;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A topic as one service uses it.
 *
 * @param read whether it reads it; else it publishes to it
 */
record Topic(String name, boolean read, boolean compacted) {

    private static final Tree CONTRACT =
            RepositoryFiles.yaml("contracts/asyncapi.yaml").getFirst();
    private static final String ALL_SERVICES = "all-services";

    /** The topics that the contract says a service reads and publishes to. */
    static Set<Topic> agreedFor(String service) {
        return CONTRACT.at("operations").fields().values().stream()
                .filter(operation -> operation.at("tags").items().stream()
                        .map(tag -> tag.at("name").text())
                        .anyMatch(party -> party.equals(service) || party.equals(ALL_SERVICES)))
                .map(operation ->
                        of(channel(operation), operation.at("action").text().equals("receive")))
                // What every service publishes to, some read too.
                .collect(Collectors.collectingAndThen(
                        Collectors.toMap(Topic::name, topic -> topic, (one, other) -> one.read ? one : other),
                        byName -> Set.copyOf(byName.values())));
    }

    /** The topics whose dead letters the contract knows. */
    static Set<String> withDeadLetters() {
        return new TreeSet<>(CONTRACT.at("channels", "deadLetters", "parameters", "topic", "enum")
                .texts());
    }

    private static Topic of(Tree channel, boolean read) {
        boolean compacted = channel.at("bindings", "kafka", "topicConfiguration", "cleanup.policy")
                .texts()
                .contains("compact");
        return new Topic(channel.at("address").text(), read, compacted);
    }

    private static Tree channel(Tree operation) {
        String reference = operation.at("channel", "$ref").text();
        Map<String, Tree> channels = CONTRACT.at("channels").fields();
        return channels.getOrDefault(reference.replaceFirst("^#/channels/", ""), new Tree(null));
    }
}
