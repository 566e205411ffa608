package io.greenlane.riskscoring.sampling;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SamplingConfiguration {

    @Bean
    DrawSecrets drawSecrets(@Value("${greenlane.draw-key}") String key) {
        return DrawSecrets.fromBase64(key);
    }
}
