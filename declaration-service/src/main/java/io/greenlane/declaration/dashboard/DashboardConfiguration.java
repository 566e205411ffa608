package io.greenlane.declaration.dashboard;

import io.greenlane.chassis.live.LiveFeed;
import io.greenlane.chassis.messaging.EventSubscription;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class DashboardConfiguration {

    @Bean
    LiveFeed<Dashboard> dashboardFeed(Figures figures, JsonMapper json, InstantSource clock) {
        return new LiveFeed<>("dashboard", figures::now, Dashboard::substance, json, clock);
    }

    @Bean
    EventSubscription<LettersCounted> deadLetterCounts(LetterCounts counts) {
        return EventSubscription.<LettersCounted>named("dashboard-dead-letters")
                .to("dead-letter-counts")
                .reads("dead-letters.counted.v1", LettersCounted.class)
                .atLeisure()
                .handledBy(counts::on);
    }
}
