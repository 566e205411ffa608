package io.greenlane.inspection.planning;

import io.greenlane.chassis.messaging.EventSubscription;
import io.greenlane.chassis.messaging.Received;
import io.greenlane.inspection.schedule.Schedule;
import io.greenlane.inspection.schedule.Scheduler;
import java.time.Duration;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlanningConfiguration {

    private static final long TRIES = 200_000;

    /** Gives places to goods; a test puts one in its stead that dies. */
    interface Planner extends UnaryOperator<Schedule> {}

    @Bean
    Planner planner(
            @Value("${greenlane.planning.most}") Duration most,
            @Value("${greenlane.planning.patience}") Duration patience) {
        var scheduler = new Scheduler(new Scheduler.Effort(most, patience, TRIES));
        return scheduler::plan;
    }

    @Bean
    EventSubscription<CaseTouched> touchedCases(PlannableCases cases, PlanWishes wishes) {
        return EventSubscription.<CaseTouched>named("planning-cases")
                .to("inspection-results")
                .reads("inspection.case-opened.v1", CaseTouched.class)
                .reads("inspection.examination-started.v1", CaseTouched.class)
                .reads("inspection.examination-given-back.v1", CaseTouched.class)
                .reads("inspection.concluded.v1", CaseTouched.class)
                .reads("inspection.case-withdrawn.v1", CaseTouched.class)
                .reads("inspection.overridden.v1", CaseTouched.class)
                .atLeisure()
                .handledBy(batch -> {
                    Set<String> offices = cases.officesOf(batch.stream()
                            .map(Received::body)
                            .map(CaseTouched::caseId)
                            .collect(Collectors.toSet()));
                    if (!offices.isEmpty()) {
                        wishes.want(offices);
                    }
                });
    }
}
