package io.greenlane.inspection.laboratory;

import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class LaboratoriesConfiguration {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Bean
    Laboratories laboratories(@Value("${greenlane.laboratories}") Resource file) throws IOException {
        try (var text = file.getInputStream()) {
            return new Laboratories(STRICT.readValue(text, Laboratories.Contents.class));
        }
    }
}
