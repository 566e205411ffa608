package io.greenlane.inspection.office;

import java.io.IOException;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class OfficesConfiguration {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Bean
    Capacities capacities(@Value("${greenlane.examinations-per-day}") String setting) {
        return Capacities.in(setting);
    }

    @Bean
    Offices offices(@Value("${greenlane.offices}") Resource file, Capacities capacities, InstantSource clock)
            throws IOException {
        try (var text = file.getInputStream()) {
            return new Offices(STRICT.readValue(text, Offices.Contents.class), capacities, clock);
        }
    }

    @Bean
    ExaminationKinds examinationKinds(@Value("${greenlane.examination-kinds}") Resource file) throws IOException {
        try (var text = file.getInputStream()) {
            return new ExaminationKinds(STRICT.readValue(text, ExaminationKinds.Contents.class));
        }
    }
}
