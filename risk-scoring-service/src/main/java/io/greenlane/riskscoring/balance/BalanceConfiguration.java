package io.greenlane.riskscoring.balance;

import io.greenlane.chassis.messaging.EventSubscription;
import io.greenlane.chassis.messaging.Received;
import io.greenlane.riskscoring.edition.Editions;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class BalanceConfiguration {

    @Bean
    Policies policies(@Value("${greenlane.policy}") Resource file, Editions editions, JdbcTemplate jdbc) {
        PolicyFile.Read read = PolicyFile.read(file);
        editions.keep(Editions.Kind.POLICY, read.policy().version(), read.text());
        Policies policies = new Policies(
                read.policy(),
                () -> jdbc.query(
                        "select body from policy_proposal where state = 'APPROVED' order by decided_at desc, id desc",
                        (row, number) -> row.getString("body")));
        policies.refresh();
        return policies;
    }

    @Bean
    OfficeCapacity officeCapacity(JdbcTemplate jdbc, InstantSource clock) {
        return new OfficeCapacity(jdbc, clock);
    }

    @Bean
    EventSubscription<CapacityTold> capacityOfOffices(OfficeCapacity capacity) {
        return EventSubscription.<CapacityTold>named("office-capacity")
                .to("inspection-capacity")
                .reads("inspection.capacity-told.v1", CapacityTold.class)
                .handledBy(batch ->
                        capacity.takeIn(batch.stream().map(Received::body).toList()));
    }
}
