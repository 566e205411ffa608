package io.greenlane.gateway.openapi;

import io.greenlane.gateway.GatewaySettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.hc.client5.http.classic.HttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Asks each service for its part of the API's description and keeps the whole for a while. */
@Component
class ServiceDescriptions {

    private static final Logger log = LoggerFactory.getLogger(ServiceDescriptions.class);

    private static final Duration GOOD_FOR = Duration.ofMinutes(1);
    private static final Duration GOOD_FOR_WITH_A_SERVICE_MISSING = Duration.ofSeconds(5);
    /** A service that has just started looks through all its calls first. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(20);

    private final GatewaySettings settings;
    private final InstantSource clock;
    private final RestClient http;
    private final JsonMapper json = new JsonMapper();
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Whole whole;

    ServiceDescriptions(GatewaySettings settings, InstantSource clock, HttpClient upstreamHttp) {
        this.settings = settings;
        this.clock = clock;
        var requests = new HttpComponentsClientHttpRequestFactory(upstreamHttp);
        requests.setReadTimeout(LONGEST_ANSWER);
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    /** The description as JSON text, at most a minute old while the services answer. */
    byte[] merged() {
        Whole known = whole;
        if (known != null && clock.instant().isBefore(known.goodUntil())) {
            return known.text();
        }
        if (known != null && !asking.tryLock()) {
            return known.text();
        }
        if (known == null) {
            asking.lock();
        }
        try {
            Whole current = whole;
            if (current == null || !clock.instant().isBefore(current.goodUntil())) {
                current = ask();
                whole = current;
            }
            return current.text();
        } finally {
            asking.unlock();
        }
    }

    private Whole ask() {
        Map<String, Future<Optional<JsonNode>>> asked = new LinkedHashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            settings.services().keySet().forEach(service -> asked.put(service, threads.submit(() -> of(service))));
        }
        var merged = new MergedDescription(base());
        List<String> missing = new ArrayList<>();
        asked.forEach((service, answer) -> answer.resultNow()
                .ifPresentOrElse(description -> merged.add(service, description), () -> missing.add(service)));
        Instant goodUntil = clock.instant().plus(missing.isEmpty() ? GOOD_FOR : GOOD_FOR_WITH_A_SERVICE_MISSING);
        return new Whole(json.writeValueAsBytes(merged.document(missing)), goodUntil);
    }

    private Optional<JsonNode> of(String service) {
        try {
            String text = http.get()
                    .uri(settings.addressOf(service).resolve("/v3/api-docs"))
                    .retrieve()
                    .body(String.class);
            return Optional.ofNullable(text)
                    .map(json::readTree)
                    .filter(description -> description.path("paths").isObject());
        } catch (RestClientException | JacksonException e) {
            log.warn("{} does not describe its API: {}", service, e.toString());
            return Optional.empty();
        }
    }

    private ObjectNode base() {
        try (InputStream base = ServiceDescriptions.class.getResourceAsStream("/openapi/base.json")) {
            return (ObjectNode) json.readTree(base);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Never compared, so that an array does no harm; only ever written out.
    @SuppressWarnings("ArrayRecordComponent")
    private record Whole(byte[] text, Instant goodUntil) {}
}
