package io.greenlane.platform.harbour;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.greenlane.platform.broker.BrokerLogin;
import io.greenlane.platform.refusal.PlatformRefusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Sends port movements as a terminal's or an airport's own system does: CloudEvents with the names of DCSA. */
public final class PortMovements implements AutoCloseable {

    private static final String TOPIC = "port-movements";
    private static final String CONTAINER = "[A-Z]{3}[UJZ]\\d{7}";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final NoArgGenerator identifiers = Generators.timeBasedEpochGenerator();
    private final KafkaProducer<String, byte[]> producer;
    private final InstantSource clock;

    /** @param login the port's account of the broker */
    public PortMovements(BrokerLogin login, InstantSource clock) {
        this.clock = clock;
        Map<String, Object> settings = new HashMap<>(login.clientProperties());
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, login.account().name());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /**
     * A container was put on the quay.
     *
     * @param transportDocument the bill of lading, where the terminal knows it
     * @param location UN/LOCODE of the port
     */
    public void discharged(String equipment, @Nullable String transportDocument, String location)
            throws InterruptedException {
        Map<String, Object> event = event("ACT", location);
        event.put("equipmentEventTypeCode", "DISC");
        event.put("equipmentReference", equipment);
        if (transportDocument != null) {
            event.put("documentReferences", reference("TRD", transportDocument));
        }
        send("port.equipment-discharged.v1", location, equipment, event);
    }

    /** A consignment arrived by air. */
    public void airArrived(String airWaybill, String location) throws InterruptedException {
        Map<String, Object> event = event("ACT", location);
        event.put("transportEventTypeCode", "ARRI");
        event.put("documentReferences", reference("AWB", airWaybill));
        send("port.air-arrived.v1", location, airWaybill, event);
    }

    /** A ship is in, with the consignment of this bill of lading on board. */
    public void vesselArrived(String transportDocument, String imo, String voyage, String location)
            throws InterruptedException {
        Map<String, Object> event = event("ACT", location);
        event.put("transportEventTypeCode", "ARRI");
        event.put("vesselIMONumber", imo);
        event.put("carrierVoyageNumber", voyage);
        event.put("documentReferences", reference("TRD", transportDocument));
        send("port.vessel-arrived.v1", location, transportDocument, event);
    }

    /**
     * What a voyage brings; each document of each container needs a declaration.
     *
     * @param expectedArrival at the quay
     */
    public void manifest(String imo, String voyage, Instant expectedArrival, List<Cargo> cargo, String location)
            throws InterruptedException {
        Map<String, Object> event = event("ACT", location);
        event.put("vesselIMONumber", imo);
        event.put("carrierVoyageNumber", voyage);
        event.put("expectedArrival", expectedArrival.toString());
        event.put("customsOffice", cargo.getFirst().customsOffice());
        event.put(
                "consignments",
                cargo.stream()
                        .map(one -> Map.of(
                                "transportDocumentReference", one.document(),
                                "equipmentReferences", one.containers()))
                        .toList());
        send("port.manifest-declared.v1", location, voyage, event);
    }

    /** A container, or the goods of a document that travel without one, left by the gate. */
    public void gatedOut(String unit, String location) throws InterruptedException {
        Map<String, Object> event = event("ACT", location);
        event.put("equipmentEventTypeCode", "GTOT");
        if (unit.matches(CONTAINER)) {
            event.put("equipmentReference", unit);
            event.put("emptyIndicatorCode", "LADEN");
        } else {
            event.put("documentReferences", reference("TRD", unit));
        }
        send("port.gated-out.v1", location, unit, event);
    }

    @Override
    public void close() {
        producer.close();
    }

    private Map<String, Object> event(String classifier, String location) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("eventID", identifiers.generate());
        event.put("eventDateTime", now());
        event.put("eventClassifierCode", classifier);
        event.put("eventLocation", Map.of("UNLocationCode", location));
        return event;
    }

    private static List<Map<String, String>> reference(String type, String value) {
        return List.of(Map.of("documentReferenceType", type, "documentReferenceValue", value));
    }

    private void send(String type, String location, String key, Map<String, Object> event) throws InterruptedException {
        if (key.isBlank()) {
            throw new PlatformRefusal("A movement names what moves: give the number of the container or the document.");
        }
        UUID id = identifiers.generate();
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(TOPIC, key, JSON.writeValueAsBytes(event));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id.toString(),
                        "ce_source",
                        "/port/" + location,
                        "ce_type",
                        type,
                        "ce_time",
                        now(),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(message).get();
        } catch (ExecutionException failed) {
            throw new PlatformRefusal(
                    "The port's message did not reach the topic " + TOPIC + ": " + failed.getCause(), failed);
        }
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
