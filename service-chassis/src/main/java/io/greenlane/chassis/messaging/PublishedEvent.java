package io.greenlane.chassis.messaging;

/**
 * A fact that leaves this service. The record's components are the JSON body; these methods are the envelope and
 * are not part of it.
 */
public interface PublishedEvent {

    /** The Kafka topic. */
    String topic();

    /** The record key; all events of one key keep their order. */
    String key();

    /**
     * The key of the event that caused this one, where it differs from its own: a release order is kept in order by its
     * container and caused by an event about a declaration.
     */
    default String causeKey() {
        return key();
    }

    /** The CloudEvents type with its version, such as {@code declaration.lodged.v1}. */
    String type();
}
