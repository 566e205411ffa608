package io.greenlane.simulator.readback;

import io.greenlane.simulator.gateway.Answer;
import io.greenlane.simulator.gateway.Bearer;
import io.greenlane.simulator.gateway.Gateway;
import io.greenlane.simulator.gateway.UnexpectedAnswer;
import io.greenlane.simulator.readback.Seen.Decision;
import io.greenlane.simulator.readback.Seen.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
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
 * Reads back what was lodged: the list of all, page by page, the decisions and the inspections as an officer, each
 * declaration's timeline as its declarant. A fixed number of calls at a time.
 */
public final class ReadBack {
    private static final int NOT_FOUND = 404;

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

    /**
     * What the platform shows of each: first those it acknowledged, in the order given, then those that it has and never
     * acknowledged.
     *
     * @param sent the references of all that was sent
     */
    public List<Seen> declarations(List<Acknowledged> acknowledged, Set<String> sent) throws InterruptedException {
        Map<String, JsonNode> byMrn = new HashMap<>();
        Map<String, SortedSet<String>> mrnsByLrn = new LinkedHashMap<>();
        List<Acknowledged> all = new ArrayList<>(acknowledged);
        Set<String> known = acknowledged.stream().map(ReadBack::reference).collect(Collectors.toSet());
        for (JsonNode row : gateway.all("/declarations?q=" + lrnPrefix, officer)) {
            Acknowledged found = new Acknowledged(
                    row.path("mrn").asString(""),
                    row.path("lrn").asString(""),
                    row.path("declarant").path("eori").asString(""));
            if (sent.contains(found.lrn())) {
                byMrn.put(found.mrn(), row);
                mrnsByLrn
                        .computeIfAbsent(reference(found), key -> new TreeSet<>())
                        .add(found.mrn());
                if (known.add(reference(found))) {
                    all.add(found);
                }
            }
        }
        return inParallel(all.stream()
                .<Callable<Seen>>map(one -> () -> read(one, byMrn, mrnsByLrn))
                .toList());
    }

    private static String reference(Acknowledged one) {
        return one.declarant() + " " + one.lrn();
    }

    /** The inspections of these declarations. */
    public List<Case> cases(Collection<String> mrns) {
        Set<String> wanted = new HashSet<>(mrns);
        return gateway.all("/inspections?state=OPEN,CLAIMED,CONCLUDED,WITHDRAWN", officer).stream()
                .map(node -> new Case(
                        node.path("mrn").asString(""),
                        node.path("state").asString(""),
                        node.path("outcome").asString("")))
                .filter(one -> wanted.contains(one.mrn()))
                .toList();
    }

    private Seen read(Acknowledged one, Map<String, JsonNode> byMrn, Map<String, SortedSet<String>> mrnsByLrn) {
        Bearer trader = traders.apply(one.declarant());
        Optional<JsonNode> view =
                Optional.ofNullable(byMrn.get(one.mrn())).or(() -> readable("/declarations/" + one.mrn(), trader));
        Optional<JsonNode> timeline =
                view.flatMap(there -> readable("/declarations/" + one.mrn() + "/timeline", trader));
        if (view.isEmpty() || timeline.isEmpty()) {
            return Seen.unreadable(one.mrn(), one.lrn());
        }
        List<Decision> decisions = readable("/declarations/" + one.mrn() + "/decisions", officer)
                .map(body -> items(body).valueStream().map(ReadBack::decision).toList())
                .orElse(List.of());
        return new Seen(
                one.mrn(),
                one.lrn(),
                view.get().path("version").asInt(0),
                view.get().path("status").asString(""),
                mrnsByLrn.getOrDefault(reference(one), new TreeSet<>(Set.of(one.mrn()))),
                timeline.get()
                        .path("entries")
                        .valueStream()
                        .map(ReadBack::entry)
                        .toList(),
                decisions);
    }

    /** Empty if there is no such thing. An answer that tells neither way is no loss: it ends the reading. */
    private Optional<JsonNode> readable(String path, Bearer bearer) {
        Answer answer = gateway.get(path, bearer);
        if (!answer.ok() && answer.status() != NOT_FOUND) {
            throw new UnexpectedAnswer("The count can't be made: GET " + path, answer);
        }
        return answer.ok() ? Optional.of(answer.body()) : Optional.empty();
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
            List<Future<T>> reading = tasks.stream().map(threads::submit).toList();
            try {
                List<T> results = new ArrayList<>();
                for (Future<T> future : reading) {
                    results.add(future.get());
                }
                return results;
            } finally {
                // Where one cannot be read there is no count, and nothing is gained by trying the others.
                threads.shutdownNow();
            }
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNull(e.getCause());
            throw cause instanceof UnexpectedAnswer clear
                    ? clear
                    : new UnexpectedAnswer("The declarations can't be read back: " + cause.getMessage(), cause);
        }
    }
}
