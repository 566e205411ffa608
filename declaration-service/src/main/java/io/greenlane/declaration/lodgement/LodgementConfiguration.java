package io.greenlane.declaration.lodgement;

import io.greenlane.chassis.batching.GroupCommit;
import io.greenlane.vocabulary.CustomsOffice;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets up the commit that concurrent lodgements share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LodgementConfiguration.Limits.class)
class LodgementConfiguration {

    /**
     * {@code greenlane.lodgement}.
     *
     * @param writers threads that commit, each with one connection
     * @param largestGroup lodgements per transaction
     * @param patience how long a lodgement waits for its commit before it is told to come again
     * @param apart how far apart two groups begin while there is traffic
     * @param customsOffices reference numbers of the offices where declarations may be lodged
     */
    @ConfigurationProperties("greenlane.lodgement")
    record Limits(
            @DefaultValue("2") int writers,
            @DefaultValue("200") int largestGroup,
            @DefaultValue("5s") Duration patience,
            @DefaultValue("5ms") Duration apart,
            List<String> customsOffices) {}

    @Bean
    CustomsOffices customsOffices(Limits limits) {
        return new CustomsOffices(
                limits.customsOffices().stream().map(CustomsOffice::new).toList());
    }

    @Bean(destroyMethod = "close")
    GroupCommit<Lodgement, LodgementOutcome> lodgementCommits(LodgementCommit commit, Limits limits) {
        return new GroupCommit<>(
                "lodgement",
                limits.writers(),
                limits.largestGroup(),
                limits.patience(),
                limits.apart(),
                commit::commit);
    }
}
