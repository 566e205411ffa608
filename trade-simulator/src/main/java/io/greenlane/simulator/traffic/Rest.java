package io.greenlane.simulator.traffic;

import io.greenlane.simulator.gateway.Bearer;
import io.greenlane.simulator.gateway.Gateway;
import io.greenlane.simulator.gateway.UnexpectedAnswer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Tells when nothing moves any more: everything decided, examined, completed and, where goods arrive, released. */
final class Rest {
    private static final Duration GLANCE = Duration.ofMillis(400);

    private final Gateway gateway;
    private final Bearer officer;
    private final Book book;
    private final AmendmentDesk amendments;
    private final boolean goodsArrive;
    private final String lrnPrefix;
    private final Progress progress;

    Rest(
            Gateway gateway,
            Bearer officer,
            Book book,
            AmendmentDesk amendments,
            boolean goodsArrive,
            String lrnPrefix,
            Progress progress) {
        this.gateway = gateway;
        this.officer = officer;
        this.book = book;
        this.amendments = amendments;
        this.goodsArrive = goodsArrive;
        this.lrnPrefix = lrnPrefix;
        this.progress = progress;
    }

    /** @return whether rest was reached before patience ran out */
    boolean awaited(Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        int of = book.acknowledged().size();
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
            return book.acknowledged().size();
        }
    }

    private List<String> ours(String status) {
        return gateway.all("/declarations?status=" + status + "&q=" + lrnPrefix, officer).stream()
                .map(row -> row.path("mrn").asString(""))
                .filter(mrn -> book.ofMrn(mrn).isPresent())
                .toList();
    }
}
