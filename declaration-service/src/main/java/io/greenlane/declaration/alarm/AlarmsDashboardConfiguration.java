package io.greenlane.declaration.alarm;

import io.greenlane.chassis.live.LiveFeed;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class AlarmsDashboardConfiguration {

    @Bean
    LiveFeed<AlarmsDashboard> portAlarmsFeed(PortAlarms alarms, JsonMapper json, InstantSource clock) {
        return new LiveFeed<>(
                "dashboard", () -> alarms.figures(clock.instant()), AlarmsDashboard::substance, json, clock);
    }
}
