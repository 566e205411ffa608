package io.greenlane.chassis.messaging;

/**
 * A fact that leaves this service. The record's components are the JSON body; these three methods are the envelope and
 * are not part of it.
 */
public interface PublishedEvent {

    /** The Kafka topic. */
    String topic();

    /** The record key; all events of one key keep their order. */
    String key();

    /** The CloudEvents type with its version, such as {@code declaration.lodged.v1}. */
    String type();
}
