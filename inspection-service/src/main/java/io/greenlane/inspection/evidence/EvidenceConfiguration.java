package io.greenlane.inspection.evidence;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EvidenceConfiguration {

    @Bean
    EvidenceLimits evidenceLimits(
            @Value("${greenlane.web.largest-upload-bytes}") long largestFileBytes,
            @Value("${greenlane.evidence.most-files}") int mostFiles) {
        return new EvidenceLimits(largestFileBytes, mostFiles);
    }
}
