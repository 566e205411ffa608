package io.greenlane.benchmarks.load;

import io.greenlane.simulator.gateway.Answer;
import io.greenlane.simulator.gateway.Bearer;
import io.greenlane.simulator.gateway.Gateway;
import io.greenlane.simulator.traffic.Examiner;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Officers who look at the list of cases, claim what is open and conclude what the goods' truth is, until they are sent home. */
final class Officers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Officers.class);
    private static final int AT_A_TIME = 8;
    private static final int PAGE = 200;
    private static final Duration GLANCE = Duration.ofMillis(300);

    private final Gateway gateway;
    private final Bearer officer;
    private final Counter counter;
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private final LongAdder calls = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final CountDownLatch home = new CountDownLatch(1);
    private final Thread thread;

    Officers(Gateway gateway, Bearer officer, Counter counter) {
        this.gateway = gateway;
        this.officer = officer;
        this.counter = counter;
        this.thread = Thread.ofVirtual().name("officers").start(this::work);
    }

    /** How many requests they have sent. */
    long calls() {
        return calls.sum();
    }

    /** How many requests were not answered as they should have been; the case is tried again. */
    long failures() {
        return failures.sum();
    }

    private void work() {
        try (ExecutorService desks =
                Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
            boolean more;
            do {
                more = workThroughList(desks);
            } while (!home.await(more ? 0 : GLANCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return whether the list was longer than a page, so that the next look need not wait */
    private boolean workThroughList(ExecutorService desks) throws InterruptedException {
        Answer list = call(gateway.get("/inspections?state=OPEN,CLAIMED&limit=" + PAGE, officer));
        JsonNode cases = list.body().path("items");
        CountDownLatch done = new CountDownLatch(cases.size());
        for (JsonNode one : cases) {
            desks.execute(() -> {
                try {
                    examine(one);
                } catch (RuntimeException failed) {
                    failures.increment();
                    LOG.warn("A case could not be worked on", failed);
                } finally {
                    done.countDown();
                }
            });
        }
        done.await();
        return cases.size() == PAGE;
    }

    private void examine(JsonNode one) {
        String id = one.path("caseId").asString("");
        var conclusion = counter.conclusion(one.path("mrn").asString(""));
        if (conclusion.isEmpty() || !taken.add(id)) {
            return;
        }
        String path = "/inspections/" + id;
        if (one.path("state").asString("").equals("OPEN")) {
            call(gateway.post(path + "/claim", officer, "claim-" + id, Map.of()));
        }
        if (Examiner.hasStepsToDo(one)) {
            worksThroughChecklist(path);
        }
        if (!call(gateway.post(path + "/conclusion", officer, "conclude-" + id, conclusion.get()))
                .ok()) {
            taken.remove(id);
        }
    }

    private void worksThroughChecklist(String path) {
        Map<String, Object> done =
                Examiner.done(call(gateway.get(path + "/checklist", officer)).body());
        if (!List.of().equals(done.get("steps"))) {
            call(gateway.post(path + "/checklist", officer, null, done));
        }
    }

    private Answer call(Answer answer) {
        calls.increment();
        if (!answer.ok()) {
            failures.increment();
        }
        return answer;
    }

    /** Sends them home when the case at hand is done. */
    @Override
    public void close() {
        home.countDown();
        try {
            thread.join();
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
