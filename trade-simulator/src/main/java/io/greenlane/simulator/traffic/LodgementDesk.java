package io.greenlane.simulator.traffic;

import io.greenlane.simulator.consignment.Consignment;
import io.greenlane.simulator.gateway.Answer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The traders: each declaration is lodged when it is due, under its own idempotency key. */
final class LodgementDesk {
    private static final int MOST_IN_FLIGHT = 2_000;

    private final Floor floor;
    private final Progress progress;

    LodgementDesk(Floor floor, Progress progress) {
        this.floor = floor;
        this.progress = progress;
    }

    /** @return how many milliseconds the sender fell behind its schedule at worst */
    double lodge(List<Consignment> consignments, double perSecond) throws InterruptedException {
        AtomicInteger done = new AtomicInteger();
        return new OpenLoop(perSecond, MOST_IN_FLIGHT).run(consignments.size(), (number, due) -> {
            lodge(consignments.get(number), due);
            progress.reached("Lodging declarations", done.incrementAndGet(), consignments.size());
        });
    }

    private void lodge(Consignment consignment, long dueNanos) {
        String lrn = consignment.declaration().lrn();
        Answer answer = floor.gateway()
                .post(
                        "/declarations",
                        floor.registry()
                                .bearer(consignment.importer().declarant().eori()),
                        "lodge-" + lrn,
                        consignment.declaration());
        if (answer.ok()) {
            String mrn = answer.body().path("mrn").asString();
            floor.book().acknowledged(consignment, mrn, (System.nanoTime() - dueNanos) / 1e6);
        } else if (answer.status() == 0) {
            floor.book().unanswered(consignment);
        } else {
            floor.book().refused(new Refusal(lrn, answer.status(), answer.code(), answer.body()));
        }
    }
}
