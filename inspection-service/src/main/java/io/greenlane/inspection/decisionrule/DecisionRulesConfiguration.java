package io.greenlane.inspection.decisionrule;

import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class DecisionRulesConfiguration {

    /** A misspelt field in a file of limits must not be passed over. */
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Bean
    DecisionRules decisionRules(@Value("${greenlane.decision-rules}") Resource file) throws IOException {
        return read(file);
    }

    static DecisionRules read(Resource file) throws IOException {
        try (var text = file.getInputStream()) {
            return new DecisionRules(STRICT.readValue(text, DecisionRules.Contents.class));
        }
    }
}
