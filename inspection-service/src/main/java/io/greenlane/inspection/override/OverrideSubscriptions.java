package io.greenlane.inspection.override;

import io.greenlane.chassis.messaging.EventSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What fills the inbox of appeals. */
@Configuration(proxyBeanMethods = false)
class OverrideSubscriptions {

    @Bean
    EventSubscription<Appealed> appeals(OverrideDesk desk) {
        return EventSubscription.<Appealed>named("override-appeals")
                .to("declarations")
                .reads("declaration.appealed.v1", Appealed.class)
                .atLeisure()
                .handledBy(desk::onAppealed);
    }
}
