package io.greenlane.riskscoring.importer;

import io.greenlane.chassis.messaging.EventSubscription;
import io.greenlane.chassis.messaging.Received;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class ImporterConfiguration {

    @Bean
    Profiles profiles(JdbcTemplate jdbc) {
        return new Profiles(jdbc);
    }

    @Bean
    EventSubscription<ProfilePublished> importerProfiles(Profiles profiles) {
        return EventSubscription.<ProfilePublished>named("importer-profiles")
                .to("compliance-profiles")
                .reads("profile.published.v1", ProfilePublished.class)
                .handledBy(batch ->
                        profiles.takeIn(batch.stream().map(Received::body).toList()));
    }
}
