package io.greenlane.inspection.checklist;

import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class ChecklistsConfiguration {

    /** A misspelt field in a file of duties must not be passed over. */
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Bean
    Checklists checklists(@Value("${greenlane.checklists}") Resource file) throws IOException {
        return read(file);
    }

    static Checklists read(Resource file) throws IOException {
        try (var text = file.getInputStream()) {
            return new Checklists(STRICT.readValue(text, Checklists.Contents.class));
        }
    }
}
