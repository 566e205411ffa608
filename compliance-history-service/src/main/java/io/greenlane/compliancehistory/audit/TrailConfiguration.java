package io.greenlane.compliancehistory.audit;

import io.greenlane.chassis.messaging.EventSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TrailConfiguration {

    @Bean
    EventSubscription<Deed> deeds(Trail trail) {
        return EventSubscription.<Deed>named("audit-trail")
                .to("audit-records")
                .reads("audit.recorded.v1", Deed.class)
                .atLeisure()
                .handledBy(trail::on);
    }
}
