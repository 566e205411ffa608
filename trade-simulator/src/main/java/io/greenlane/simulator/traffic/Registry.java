package io.greenlane.simulator.traffic;

import io.greenlane.simulator.consignment.Consignment;
import io.greenlane.simulator.gateway.Answer;
import io.greenlane.simulator.gateway.Bearer;
import io.greenlane.simulator.gateway.Gateway;
import io.greenlane.simulator.gateway.UnexpectedAnswer;
import io.greenlane.simulator.world.Importer;
import io.greenlane.simulator.world.Party;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Makes the simulated enterprises known to the platform: a client for each, and the brokers' authority to act. */
public final class Registry {
    private static final int AT_A_TIME = 4; // making and checking a client's secret is slow on purpose
    private static final int UNAUTHORIZED = 401;
    private static final int CONFLICT = 409;

    private final Gateway gateway;
    private final URI issuer;
    private final Bearer operator;
    private final Progress progress;
    private final Map<String, Bearer> bearers = new ConcurrentHashMap<>();

    public Registry(Gateway gateway, URI issuer, Bearer operator, Progress progress) {
        this.gateway = gateway;
        this.issuer = issuer;
        this.operator = operator;
        this.progress = progress;
    }

    /** Registers everyone who takes part in these consignments. */
    public void register(List<Consignment> consignments) throws InterruptedException {
        SequencedMap<String, Party> parties = new TreeMap<>();
        SequencedMap<String, Importer> represented = new TreeMap<>();
        for (Consignment consignment : consignments) {
            Importer importer = consignment.importer();
            parties.put(importer.declarant().eori(), importer.declarant());
            if (importer.broker() != null) {
                parties.put(importer.party().eori(), importer.party());
                represented.put(importer.party().eori(), importer);
            }
        }
        inParallel("Registering enterprises", List.copyOf(parties.values()), this::client);
        inParallel("Authorising brokers", List.copyOf(represented.values()), this::authorise);
    }

    /** The token of a registered enterprise. */
    public Bearer bearer(String eori) {
        return Objects.requireNonNull(bearers.get(eori), () -> eori + " is not registered");
    }

    public int enterprises() {
        return bearers.size();
    }

    private record Credentials(String id, String secret) {}

    private void client(Party party) {
        AtomicReference<Credentials> known = new AtomicReference<>(registered(party));
        bearers.put(party.eori(), new Bearer(() -> token(party, known)));
    }

    /** Registering takes no key, since each time makes a new secret and ends the one before. */
    private Credentials registered(Party party) {
        Answer answer = gateway.post("/clients", operator, null, Map.of("eori", party.eori(), "name", party.name()));
        if (!answer.ok()) {
            throw new UnexpectedAnswer("Registering " + party.eori(), answer);
        }
        return new Credentials(
                answer.body().path("clientId").asString(""),
                answer.body().path("clientSecret").asString(""));
    }

    /** A secret that was ended, by a repeat of our own registration or by another run, is made anew. */
    private String token(Party party, AtomicReference<Credentials> known) {
        Answer answer = token(known.get());
        if (answer.status() == UNAUTHORIZED) {
            known.set(registered(party));
            answer = token(known.get());
        }
        if (!answer.ok()) {
            throw new UnexpectedAnswer("The token endpoint, asked by " + party.eori() + ",", answer);
        }
        return answer.body().path("access_token").asString("");
    }

    private Answer token(Credentials credentials) {
        return gateway.clientToken(issuer, credentials.id(), credentials.secret());
    }

    /** Authority given in an earlier run still stands. */
    private void authorise(Importer importer) {
        Answer answer = gateway.post(
                "/representations",
                bearer(importer.party().eori()),
                null,
                Map.of("representative", importer.declarant().eori()));
        if (!answer.ok() && answer.status() != CONFLICT) {
            throw new UnexpectedAnswer("Authorising " + importer.declarant().eori(), answer);
        }
    }

    private <T> void inParallel(String stage, List<T> all, Consumer<T> work) throws InterruptedException {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
            List<? extends Future<?>> futures = all.stream()
                    .map(one -> threads.submit(() -> work.accept(one)))
                    .toList();
            for (int done = 0; done < futures.size(); done++) {
                futures.get(done).get();
                progress.reached(stage, done + 1, all.size());
            }
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNull(e.getCause());
            throw cause instanceof UnexpectedAnswer refused
                    ? refused
                    : new UnexpectedAnswer(stage + " failed: " + cause.getMessage(), cause);
        }
    }
}
