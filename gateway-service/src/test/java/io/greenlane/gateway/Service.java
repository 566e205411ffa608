package io.greenlane.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A peer that speaks HTTP and answers what a test tells it to; by default with its own name. */
final class Service {

    private final String name;
    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Deque<Seen> seen = new ArrayDeque<>();

    private Service(String name, HttpServer server) {
        this.name = name;
        this.server = server;
    }

    static Service start(String name) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Service service = new Service(name, server);
            server.createContext("/", service::handle);
            server.setExecutor(task -> Thread.ofVirtual().start(task));
            server.start();
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void on(String path, Answer answer) {
        answers.put(path, answer);
    }

    /** The request that came last, or null if none came since the last question. */
    synchronized @Nullable Seen lastSeen() {
        Seen last = seen.peekLast();
        seen.clear();
        return last;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            synchronized (this) {
                seen.add(new Seen(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().toString(),
                        exchange.getRequestHeaders(),
                        new String(body, StandardCharsets.UTF_8)));
            }
            Answer answer = answers.get(exchange.getRequestURI().getPath());
            if (answer == null) {
                json(exchange, 200, "{\"service\": \"" + name + "\"}");
            } else {
                answer.to(exchange);
            }
        }
    }

    static void json(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Holds the answer back until the test is done with it. */
    static Answer silentUntil(CountDownLatch done) {
        return exchange -> {
            try {
                done.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** What a service does with a request. */
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    /** A request as the service got it. */
    record Seen(String method, String uri, Headers headers, String body) {

        @Nullable
        String header(String name) {
            return headers.getFirst(name);
        }
    }
}
