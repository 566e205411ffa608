package io.greenlane.inspection.device;

import io.greenlane.chassis.messaging.EventSubscription;
import io.greenlane.inspection.decisionrule.DecisionRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What devices send, and the cases that their readings may have waited for. */
@Configuration(proxyBeanMethods = false)
class DeviceSubscriptions {

    @Bean
    Judging judging(DecisionRules rules) {
        return new Judging(rules);
    }

    @Bean
    EventSubscription<ReadingTaken> deviceReadings(ReadingTaking taking) {
        return EventSubscription.<ReadingTaken>named("device-readings")
                .to("device-readings")
                .reads("device.reading-taken.v1", ReadingTaken.class)
                .handledBy(taking::onTaken);
    }

    @Bean
    EventSubscription<CaseOpenedSince> casesForReadings(ReadingTaking taking) {
        return EventSubscription.<CaseOpenedSince>named("device-cases")
                .to("inspection-results")
                .reads("inspection.case-opened.v1", CaseOpenedSince.class)
                .atLeisure()
                .handledBy(taking::onCaseOpened);
    }
}
