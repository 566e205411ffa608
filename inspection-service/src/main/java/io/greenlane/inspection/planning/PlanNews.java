package io.greenlane.inspection.planning;

import io.greenlane.inspection.arrival.ArrivalsTold;
import io.greenlane.inspection.worklist.DeskWorkTaken;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** What this service itself gets to know and a plan has to follow. */
@Component
class PlanNews {

    private final PlannableCases cases;
    private final PlanWishes wishes;

    PlanNews(PlannableCases cases, PlanWishes wishes) {
        this.cases = cases;
        this.wishes = wishes;
    }

    /** Goods whose case is opened later are planned with what is known then. */
    @EventListener
    void goodsAreThereAtAnotherTime(ArrivalsTold told) {
        want(cases.officesThatExamine(told.mrns()));
    }

    /** Once the case is kept: whoever keeps a plan locks the office before its cases. */
    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void officersAreAtTheirDesks(DeskWorkTaken taken) {
        want(taken.offices());
    }

    private void want(Set<String> offices) {
        if (!offices.isEmpty()) {
            wishes.want(offices);
        }
    }
}
