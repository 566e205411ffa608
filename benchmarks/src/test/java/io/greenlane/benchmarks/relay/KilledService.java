package io.greenlane.benchmarks.relay;

import io.greenlane.chassis.identifier.Identifiers;
import io.greenlane.chassis.messaging.EventSubscription;
import io.greenlane.chassis.messaging.Outbox;
import io.greenlane.chassis.messaging.Received;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A service on the chassis that writes, relays and consumes until it is killed. It says {@link #WRITING} at its first
 * commit and, told to {@link #FINISH}, {@link #FINISHED} after its last; it does not outlive its parent.
 */
@Configuration(proxyBeanMethods = false)
class KilledService {

    static final String WRITING = "writing";
    static final String FINISH = "finish";
    static final String FINISHED = "finished";

    private static final String EFFECTS = """
            insert into effect (fact_key, sequence) select * from unnest(?::text[], ?::int[])
            """;

    static void main(String... arguments) throws IOException, InterruptedException {
        var service = SpringApplication.run(new Class<?>[] {BenchConfiguration.class, KilledService.class}, arguments);
        List<Walker> walkers = walkers(service);
        List<Thread> walks = walkers.stream().map(Thread::startVirtualThread).toList();
        var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            if (order.equals(FINISH)) {
                walkers.forEach(Walker::stop);
                for (Thread walk : walks) {
                    walk.join();
                }
                System.out.println(FINISHED);
            }
        }
        Runtime.getRuntime().halt(1);
    }

    private static List<Walker> walkers(ConfigurableApplicationContext service) {
        String name = service.getEnvironment().getRequiredProperty("walker");
        return Stream.of(name + "-left", name + "-right")
                .map(walker -> new Walker(
                        walker,
                        service.getEnvironment().getRequiredProperty("topic"),
                        service.getBean(JdbcTemplate.class),
                        new TransactionTemplate(service.getBean(PlatformTransactionManager.class)),
                        service.getBean(Outbox.class),
                        service.getBean(Identifiers.class),
                        () -> System.out.println(WRITING)))
                .toList();
    }

    @Bean
    EventSubscription<Step.Heard> effects(@Value("${topic}") String topic, JdbcTemplate jdbc) {
        return EventSubscription.<Step.Heard>named("effects")
                .to(topic)
                .reads(Step.TYPE, Step.Heard.class)
                .handledBy(batch -> insert(jdbc, batch));
    }

    private static void insert(JdbcTemplate jdbc, List<Received<Step.Heard>> batch) {
        jdbc.update(EFFECTS, statement -> {
            var connection = statement.getConnection();
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", batch.stream().map(Received::key).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "int4",
                            batch.stream().map(step -> step.body().sequence()).toArray()));
        });
    }
}
