package io.greenlane.riskscoring.feedback;

import io.greenlane.chassis.messaging.EventSubscription;
import io.greenlane.chassis.messaging.Received;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class FeedbackConfiguration {

    @Bean
    EventSubscription<InspectionFact> labels(JdbcTemplate jdbc) {
        Labels labels = new Labels(jdbc);
        return EventSubscription.<InspectionFact>named("labels")
                .to("inspection-results")
                .reads("inspection.concluded.v1", InspectionConcluded.class)
                .reads("inspection.release-audited.v1", InspectionConcluded.class)
                .reads("inspection.overridden.v1", FindingOverridden.class)
                .atLeisure()
                .handledBy(
                        batch -> labels.keep(batch.stream().map(Received::body).toList()));
    }

    @Bean
    HitRates hitRates(JdbcTemplate jdbc) {
        return new HitRates(jdbc);
    }
}
