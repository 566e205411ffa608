package io.greenlane.riskscoring.balance;

import io.greenlane.riskscoring.edition.Editions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

@Configuration(proxyBeanMethods = false)
class BalanceConfiguration {

    @Bean
    Policies policies(@Value("${greenlane.policy}") Resource file, Editions editions) {
        PolicyFile.Read read = PolicyFile.read(file);
        editions.keep(Editions.Kind.POLICY, read.policy().version(), read.text());
        return new Policies(read.policy());
    }
}
