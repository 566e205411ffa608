package io.greenlane.compliancehistory.profile;

import io.greenlane.chassis.messaging.EventSubscription;
import java.io.IOException;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** The policy in force and what the profile reads. */
@Configuration(proxyBeanMethods = false)
class ProfileConfiguration {

    /** A service without a policy that holds today does not start. */
    @Bean
    PolicyInForce profilePolicy(@Value("${greenlane.profile.policy}") Resource file, InstantSource clock)
            throws IOException {
        var policy = new PolicyInForce(PolicyInForce.Edition.read(file));
        policy.on(clock.instant());
        return policy;
    }

    @Bean
    EventSubscription<DeclarationFact> declarations(History history) {
        return EventSubscription.<DeclarationFact>named("profile-declarations")
                .to("declarations")
                .reads("declaration.lodged.v1", DeclarationFact.Lodged.class)
                .reads("declaration.held.v1", DeclarationFact.Held.class)
                .reads("declaration.cleared.v1", DeclarationFact.Cleared.class)
                .reads("declaration.cancelled.v1", DeclarationFact.Cancelled.class)
                .reads("declaration.refused.v1", DeclarationFact.Refused.class)
                .atLeisure()
                .handledBy(history::onDeclarations);
    }

    @Bean
    EventSubscription<Routed> decisions(History history) {
        return EventSubscription.<Routed>named("profile-decisions")
                .to("routing-decisions")
                .reads("routing.routed.v1", Routed.class)
                .atLeisure()
                .handledBy(history::onRouted);
    }

    @Bean
    EventSubscription<InspectionFact> inspections(History history) {
        return EventSubscription.<InspectionFact>named("profile-inspections")
                .to("inspection-results")
                .reads("inspection.concluded.v1", InspectionConcluded.class)
                .reads("inspection.release-audited.v1", InspectionConcluded.class)
                .reads("inspection.overridden.v1", FindingOverridden.class)
                .handledBy(history::onInspections);
    }
}
