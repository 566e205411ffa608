package io.greenlane.riskscoring.risk;

import io.greenlane.riskscoring.edition.DataFile;
import io.greenlane.riskscoring.edition.Editions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

@Configuration(proxyBeanMethods = false)
class RiskConfiguration {

    @Bean
    RiskTables riskTables(@Value("${greenlane.risk-rules}") Resource file, Editions editions) {
        DataFile<RiskTableFile> data = RiskTableFile.read(file);
        RiskTable table = new RiskTable("r-" + data.fingerprint(), data.content());
        editions.keep(Editions.Kind.RISK_RULES, table.version(), data.text());
        return new RiskTables(table);
    }
}
