package io.greenlane.compliancehistory.profile;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.chassis.messaging.EventSubscription;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.databind.DeserializationFeature;

/** The policy in force and what the profile reads. */
@Configuration(proxyBeanMethods = false)
class ProfileConfiguration {

    /** A service without a policy that holds today does not start: a guessed line is worse than none. */
    @Bean
    ProfilePolicy profilePolicy(@Value("${greenlane.profile.policy}") Resource file, InstantSource clock)
            throws IOException {
        ProfilePolicy policy = read(file);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (today.isBefore(policy.validFrom()) || (policy.validUntil() != null && today.isAfter(policy.validUntil()))) {
            throw new IllegalStateException("The profile policy " + policy.id() + " is not valid on " + today);
        }
        return policy;
    }

    static ProfilePolicy read(Resource file) throws IOException {
        var json = EventJson.mapper()
                .rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream content = file.getInputStream()) {
            return json.readValue(content, ProfilePolicy.class);
        }
    }

    @Bean
    EventSubscription<DeclarationFact> declarations(History history) {
        return EventSubscription.<DeclarationFact>named("profile-declarations")
                .to("declarations")
                .reads("declaration.lodged.v1", DeclarationFact.Lodged.class)
                .reads("declaration.held.v1", DeclarationFact.Held.class)
                .reads("declaration.cleared.v1", DeclarationFact.Cleared.class)
                .reads("declaration.cancelled.v1", DeclarationFact.Cancelled.class)
                .handledBy(history::onDeclarations);
    }

    @Bean
    EventSubscription<Routed> decisions(History history) {
        return EventSubscription.<Routed>named("profile-decisions")
                .to("routing-decisions")
                .reads("routing.routed.v1", Routed.class)
                .handledBy(history::onRouted);
    }

    @Bean
    EventSubscription<InspectionConcluded> inspections(History history) {
        return EventSubscription.<InspectionConcluded>named("profile-inspections")
                .to("inspection-results")
                .reads("inspection.concluded.v1", InspectionConcluded.class)
                .handledBy(history::onConcluded);
    }
}
