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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Makes the simulated enterprises known to the platform: a client for each, and the brokers' authority to act. */
final class Registry {
    private static final int AT_A_TIME = 4; // making and checking a client's secret is slow on purpose
    private static final int CONFLICT = 409;

    private final Gateway gateway;
    private final URI issuer;
    private final Bearer operator;
    private final Progress progress;
    private final Map<String, Bearer> bearers = new ConcurrentHashMap<>();

    Registry(Gateway gateway, URI issuer, Bearer operator, Progress progress) {
        this.gateway = gateway;
        this.issuer = issuer;
        this.operator = operator;
        this.progress = progress;
    }

    /** Registers everyone who takes part in these consignments. */
    void register(List<Consignment> consignments) throws InterruptedException {
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
    Bearer bearer(String eori) {
        return Objects.requireNonNull(bearers.get(eori), () -> eori + " is not registered");
    }

    int enterprises() {
        return bearers.size();
    }

    private void client(Party party) {
        Answer answer = gateway.post("/clients", operator, null, Map.of("eori", party.eori(), "name", party.name()));
        if (!answer.ok()) {
            throw new UnexpectedAnswer("Registering " + party.eori(), answer);
        }
        String id = answer.body().path("clientId").asString();
        String secret = answer.body().path("clientSecret").asString();
        bearers.put(party.eori(), new Bearer(() -> gateway.clientToken(issuer, id, secret)));
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
        } catch (java.util.concurrent.ExecutionException e) {
            throw e.getCause() instanceof UnexpectedAnswer refused
                    ? refused
                    : new IllegalStateException(stage + " failed", e.getCause());
        }
    }
}
