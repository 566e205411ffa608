package io.greenlane.inspection.dashboard;

import io.greenlane.chassis.live.LiveFeed;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class InspectionsDashboardConfiguration {

    @Bean
    LiveFeed<InspectionsDashboard> inspectionsFeed(InspectionFigures figures, JsonMapper json, InstantSource clock) {
        return new LiveFeed<>("dashboard", figures::now, InspectionsDashboard::substance, json, clock);
    }
}
