package io.greenlane.inspection.worklist;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for cases whose deadline has passed: they become the supervisors' matter. */
@Component
class Deadlines {

    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);
    private static final int AT_ONCE = 500;

    private final Cases cases;
    private final InstantSource clock;
    private final MeterRegistry meters;

    Deadlines(Cases cases, InstantSource clock, MeterRegistry meters) {
        this.cases = cases;
        this.clock = clock;
        this.meters = meters;
    }

    @Scheduled(fixedDelayString = "${greenlane.cases.look-for-late:PT30S}")
    void look() {
        List<Cases.Escalated> late;
        do {
            late = cases.escalateLate(clock.instant(), AT_ONCE);
            for (Cases.Escalated one : late) {
                LOG.warn("The deadline of a case of {} at {} has passed", one.mrn(), one.customsOffice());
                meters.counter("greenlane.cases.late", "office", one.customsOffice())
                        .increment();
            }
        } while (late.size() == AT_ONCE);
    }
}
