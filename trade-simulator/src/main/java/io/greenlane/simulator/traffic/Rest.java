package io.greenlane.simulator.traffic;

import io.greenlane.simulator.gateway.UnexpectedAnswer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Tells when nothing moves any more: everything decided, examined, completed and, where goods arrive, released. */
final class Rest {
    private static final Duration GLANCE = Duration.ofMillis(400);

    private final Floor floor;
    private final AmendmentDesk amendments;
    private final boolean goodsArrive;
    private final Progress progress;

    Rest(Floor floor, AmendmentDesk amendments, boolean goodsArrive, Progress progress) {
        this.floor = floor;
        this.amendments = amendments;
        this.goodsArrive = goodsArrive;
        this.progress = progress;
    }

    /** @return whether rest was reached before patience ran out */
    boolean awaited(Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        int of = floor.acknowledged().size();
        while (true) {
            int moving = moving();
            progress.reached("Waiting for the flow to come to rest", of - moving, of);
            if (moving == 0) {
                return true;
            }
            if (System.nanoTime() > until) {
                return false;
            }
            LockSupport.parkNanos(GLANCE.toNanos());
            if (Thread.interrupted()) {
                throw new InterruptedException("The traffic was stopped");
            }
        }
    }

    private int moving() {
        try {
            int moving = ours("LODGED").size() + ours("UNDER_CONTROL").size();
            moving += (int) ours("HELD").stream().filter(amendments::owes).count();
            return goodsArrive ? moving + ours("CLEARED").size() : moving;
        } catch (UnexpectedAnswer platformIsDown) {
            return floor.acknowledged().size();
        }
    }

    private List<String> ours(String status) {
        return floor.gateway().all(floor.listOf(status), floor.officer()).stream()
                .map(row -> row.path("mrn").asString(""))
                .filter(mrn -> floor.ofMrn(mrn).isPresent())
                .toList();
    }
}
