package io.greenlane.inspection.worklist;

import io.greenlane.chassis.messaging.EventSubscription;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What fills and empties the work list. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CaseTimes.class)
class WorkListSubscriptions {

    @Bean
    EventSubscription<Routed> decisionsToExamine(CaseOpening opening) {
        return EventSubscription.<Routed>named("worklist-decisions")
                .to("routing-decisions")
                .reads("routing.routed.v1", Routed.class)
                .atLeisure()
                .handledBy(opening::onRouted);
    }

    @Bean
    EventSubscription<DeclarationEnded> endedDeclarations(CaseOpening opening) {
        return EventSubscription.<DeclarationEnded>named("worklist-endings")
                .to("declarations")
                .reads("declaration.cancelled.v1", DeclarationEnded.Cancelled.class)
                .reads("declaration.refused.v1", DeclarationEnded.Refused.class)
                .reads("declaration.released.v1", DeclarationEnded.Released.class)
                .reads("declaration.refusal-lifted.v1", DeclarationEnded.RefusalLifted.class)
                .atLeisure()
                .handledBy(opening::onEnded);
    }
}
