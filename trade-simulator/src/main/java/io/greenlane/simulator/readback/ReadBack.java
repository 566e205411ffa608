package io.greenlane.simulator.readback;

import io.greenlane.simulator.gateway.Answer;
import io.greenlane.simulator.gateway.Bearer;
import io.greenlane.simulator.gateway.Gateway;
import io.greenlane.simulator.readback.Seen.Decision;
import io.greenlane.simulator.readback.Seen.Entry;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Reads everything that was acknowledged, as those may who own it: each declarant's list page by page, each declaration's
 * timeline as its declarant, its decisions and the inspections as an officer. A fixed number of calls at a time.
 */
public final class ReadBack {
    private final Gateway gateway;
    private final Bearer officer;
    private final Function<String, Bearer> traders;
    private final String lrnPrefix;
    private final int atATime;

    /**
     * @param traders the token of a declarant, by EORI
     * @param lrnPrefix how the references of the declarations to be read begin
     */
    public ReadBack(Gateway gateway, Bearer officer, Function<String, Bearer> traders, String lrnPrefix, int atATime) {
        this.gateway = gateway;
        this.officer = officer;
        this.traders = traders;
        this.lrnPrefix = lrnPrefix;
        this.atATime = atATime;
    }

    /** What the platform shows of each, in the order given. */
    public List<Seen> declarations(List<Acknowledged> acknowledged) throws InterruptedException {
        Map<String, List<Acknowledged>> byDeclarant =
                acknowledged.stream().collect(Collectors.groupingBy(Acknowledged::declarant));
        List<Map.Entry<String, JsonNode>> rows = inParallel(byDeclarant.keySet().stream()
                        .sorted()
                        .<Callable<List<Map.Entry<String, JsonNode>>>>map(eori -> () -> listOf(eori))
                        .toList())
                .stream()
                .flatMap(List::stream)
                .toList();
        Map<String, JsonNode> byMrn = new HashMap<>();
        Map<String, Set<String>> mrnsByLrn = new HashMap<>();
        for (Map.Entry<String, JsonNode> row : rows) {
            String mrn = row.getValue().path("mrn").asString("");
            byMrn.put(mrn, row.getValue());
            mrnsByLrn
                    .computeIfAbsent(
                            row.getKey() + " " + row.getValue().path("lrn").asString(""), key -> new TreeSet<>())
                    .add(mrn);
        }
        return inParallel(acknowledged.stream()
                .<Callable<Seen>>map(one -> () -> read(one, byMrn, mrnsByLrn))
                .toList());
    }

    /** The inspections of these declarations. */
    public List<Case> cases(Collection<String> mrns) {
        Set<String> wanted = new HashSet<>(mrns);
        return gateway.all("/inspections", officer).stream()
                .map(node -> new Case(
                        node.path("mrn").asString(""),
                        node.path("state").asString(""),
                        node.path("outcome").asString("")))
                .filter(one -> wanted.contains(one.mrn()))
                .toList();
    }

    /** A broker's list holds what he lodged, an importer's also what others lodged for him. */
    private List<Map.Entry<String, JsonNode>> listOf(String eori) {
        return gateway.all("/declarations?q=" + lrnPrefix, traders.apply(eori)).stream()
                .filter(row -> row.path("declarant").path("eori").asString("").equals(eori))
                .map(row -> Map.entry(eori, row))
                .toList();
    }

    private Seen read(Acknowledged one, Map<String, JsonNode> byMrn, Map<String, Set<String>> mrnsByLrn) {
        Bearer trader = traders.apply(one.declarant());
        JsonNode view = byMrn.get(one.mrn());
        if (view == null) {
            Answer answer = gateway.get("/declarations/" + one.mrn(), trader);
            if (!answer.ok()) {
                return Seen.unreadable(one.mrn(), one.lrn());
            }
            view = answer.body();
        }
        Answer timeline = gateway.get("/declarations/" + one.mrn() + "/timeline", trader);
        Answer decisions = gateway.get("/declarations/" + one.mrn() + "/decisions", officer);
        if (!timeline.ok()) {
            return Seen.unreadable(one.mrn(), one.lrn());
        }
        return new Seen(
                one.mrn(),
                one.lrn(),
                view.path("version").asInt(0),
                view.path("status").asString(""),
                mrnsByLrn.getOrDefault(one.declarant() + " " + one.lrn(), Set.of(one.mrn())),
                timeline.body()
                        .path("entries")
                        .valueStream()
                        .map(ReadBack::entry)
                        .toList(),
                items(decisions.body()).valueStream().map(ReadBack::decision).toList());
    }

    private static Entry entry(JsonNode node) {
        return new Entry(
                Instant.parse(node.path("at").asString()),
                node.path("version").asInt(1),
                node.path("event").asString(""));
    }

    private static Decision decision(JsonNode node) {
        return new Decision(
                node.path("version").asInt(0),
                node.path("sequence").asInt(0),
                node.path("lane").asString(""),
                node.path("tier").asString(""));
    }

    private static JsonNode items(JsonNode body) {
        return body.isArray() ? body : body.path("items");
    }

    private <T> List<T> inParallel(List<Callable<T>> tasks) throws InterruptedException {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(atATime, Thread.ofVirtual().factory())) {
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException("The declarations can't be read back", e.getCause());
        }
    }
}
