package io.greenlane.declaration.lifecycle;

import io.greenlane.chassis.messaging.EventSubscription;
import io.greenlane.chassis.messaging.Received;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What moves a declaration from outside. */
@Configuration(proxyBeanMethods = false)
class LifecycleSubscriptions {

    @Bean
    EventSubscription<Routed> routingDecisions(Moves moves) {
        return EventSubscription.<Routed>named("lifecycle-routing")
                .to("routing-decisions")
                .reads("routing.routed.v1", Routed.class)
                .handledBy(batch ->
                        moves.apply(batch.stream().map(Received::body).toList(), Routed::mrn, LifeCycle::routed));
    }

    @Bean
    EventSubscription<InspectionFact> inspectionResults(Moves moves) {
        return EventSubscription.<InspectionFact>named("lifecycle-inspection")
                .to("inspection-results")
                .reads("inspection.case-opened.v1", InspectionFact.CaseOpened.class)
                .reads("inspection.examination-started.v1", InspectionFact.ExaminationStarted.class)
                .reads("inspection.examination-given-back.v1", InspectionFact.ExaminationGivenBack.class)
                .reads("inspection.concluded.v1", InspectionFact.Concluded.class)
                .reads("inspection.papers-assessed.v1", InspectionFact.PapersAssessed.class)
                .reads("inspection.answered-before.v1", InspectionFact.AnsweredBefore.class)
                .reads("inspection.overridden.v1", InspectionFact.Overridden.class)
                .reads("inspection.appeal-answered.v1", InspectionFact.AppealAnswered.class)
                .handledBy(batch -> moves.apply(
                        batch.stream().map(Received::body).toList(), InspectionFact::mrn, LifeCycle::inspected));
    }
}
