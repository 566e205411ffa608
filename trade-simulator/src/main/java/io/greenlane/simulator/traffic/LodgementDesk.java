package io.greenlane.simulator.traffic;

import io.greenlane.simulator.consignment.Consignment;
import io.greenlane.simulator.gateway.Answer;
import io.greenlane.simulator.traffic.Book.Unanswered;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** The traders: each declaration is lodged when it is due, under its own idempotency key. */
final class LodgementDesk {
    /** More than this would pile up in front of a slow platform and keep it slow. */
    private static final int MOST_IN_FLIGHT = 200;

    private static final int MOST_IN_FLIGHT_AGAIN = 20;
    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(1);
    private static final Duration LATE = Duration.ofSeconds(1);

    private final Floor floor;
    private final Progress progress;
    private boolean behind;
    private int done;

    LodgementDesk(Floor floor, Progress progress) {
        this.floor = floor;
        this.progress = progress;
    }

    /** @return how many milliseconds the sender fell behind its schedule at worst */
    double lodge(List<Consignment> consignments, double perSecond) throws InterruptedException {
        Ramp ramp = Ramp.of(perSecond, consignments.size());
        return new OpenLoop(ramp, MOST_IN_FLIGHT).run(consignments.size(), (number, due) -> {
            long late = System.nanoTime() - due;
            lodge(consignments.get(number), due);
            tell(ramp, late, consignments.size());
        });
    }

    /** Sends again, with the same key, what nobody answered, until it is answered or patience is used up. */
    void lodgeUnanswered(Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        List<Unanswered> left = floor.book().takeUnanswered();
        int of = left.size();
        while (!left.isEmpty()) {
            progress.reached("Sending again what nobody answered", of - left.size(), of);
            round(left, until);
            if (System.nanoTime() > until) {
                return;
            }
            left = floor.book().takeUnanswered();
            if (!left.isEmpty()) {
                pause();
            }
        }
    }

    private void round(List<Unanswered> left, long until) {
        try (ExecutorService threads = Executors.newFixedThreadPool(
                MOST_IN_FLIGHT_AGAIN, Thread.ofVirtual().factory())) {
            for (Unanswered one : left) {
                threads.execute(() -> {
                    if (System.nanoTime() > until) {
                        floor.book().unanswered(one);
                    } else {
                        lodge(one.consignment(), one.dueNanos());
                    }
                });
            }
        }
    }

    private static void pause() throws InterruptedException {
        LockSupport.parkNanos(BETWEEN_ROUNDS.toNanos());
        if (Thread.interrupted()) {
            throw new InterruptedException("The traffic was stopped");
        }
    }

    private void lodge(Consignment consignment, long dueNanos) {
        String lrn = consignment.declaration().lrn();
        Answer answer;
        try {
            answer = floor.gateway()
                    .post(
                            "/declarations",
                            floor.registry()
                                    .bearer(consignment.importer().declarant().eori()),
                            "lodge-" + lrn,
                            consignment.declaration());
        } catch (RuntimeException notSent) {
            floor.book().unanswered(new Unanswered(consignment, dueNanos, String.valueOf(notSent.getMessage())));
            return;
        }
        if (answer.ok()) {
            String mrn = answer.body().path("mrn").asString("");
            floor.book().acknowledged(consignment, mrn, (System.nanoTime() - dueNanos) / 1e6);
        } else if (answer.undecided()) {
            String why = answer.status() == 0 ? "no answer" : answer.status() + " " + answer.code();
            floor.book().unanswered(new Unanswered(consignment, dueNanos, why));
        } else {
            floor.book().refused(new Refusal(lrn, answer.status(), answer.code(), answer.body()));
        }
    }

    /** Once behind, it stays said until the last one is sent. */
    private synchronized void tell(Ramp ramp, long lateNanos, int of) {
        behind |= lateNanos > LATE.toNanos();
        String stage;
        if (behind) {
            stage = "Lodging declarations, behind the schedule";
        } else if (ramp.isRisingAt(done)) {
            stage = "Lodging declarations, the day begins";
        } else {
            stage = "Lodging declarations at the full rate";
        }
        done++;
        progress.reached(stage, done, of);
    }
}
