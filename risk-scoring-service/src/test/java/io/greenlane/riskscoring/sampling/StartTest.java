package io.greenlane.riskscoring.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StartTest {

    @Test
    void withoutADrawKeyTheStartEndsInOneSentenceAndNoStackTrace(CapturedOutput output) {
        SpringApplication service = new SpringApplication(SamplingConfiguration.class);
        service.setWebApplicationType(WebApplicationType.NONE);

        assertThatThrownBy(() -> service.run("--greenlane.draw-key=")).isInstanceOf(Exception.class);

        assertThat(output).contains("GREENLANE_DRAW_KEY is not set").doesNotContain("\tat org.springframework");
    }
}
