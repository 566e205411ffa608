package io.greenlane.chassis.web;

import io.greenlane.chassis.openapi.RequiredComponents;
import io.greenlane.chassis.security.Caller;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Strict JSON, bounded bodies, problems for everything, and a description of the API. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
            "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration"
        })
@Import(ErrorPage.class)
public class WebAutoConfiguration {

    static {
        // The caller comes from the token, and JSON is JSON, whatever our classes for them look like.
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class)
                .replaceWithClass(JsonNode.class, Object.class)
                // Exact decimals travel as strings.
                .replaceWithClass(BigDecimal.class, String.class);
    }

    @Bean
    JsonFactoryBuilderCustomizer strictJsonLimits() {
        return StrictJson.limits();
    }

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return StrictJson.strict();
    }

    @Bean
    StrictDay strictDay() {
        return new StrictDay();
    }

    /**
     * @param limit largest body that is still accepted; 1 MiB (1,048,576 bytes) is not
     * @param uploadsAt pattern of the path where a body is a file
     * @param largestUpload largest file that is still accepted there
     */
    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(
            @Value("${greenlane.web.largest-body-bytes:1048575}") long limit,
            @Value("${greenlane.web.uploads-at:}") String uploadsAt,
            @Value("${greenlane.web.largest-upload-bytes:10485760}") long largestUpload,
            JsonMapper json) {
        var registration = new FilterRegistrationBean<>(
                new BodyLimit(limit, BodyLimit.Uploads.of(uploadsAt, largestUpload), json));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ConcreteContentType> concreteContentType(JsonMapper json) {
        var registration = new FilterRegistrationBean<>(new ConcreteContentType(json));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 9);
        return registration;
    }

    /** @param places requests that are worked on at the same time; health is asked for beside them */
    @Bean
    FilterRegistrationBean<WorkLimit> workLimit(
            @Value("${greenlane.web.requests-at-once:200}") int places, JsonMapper json, MeterRegistry meters) {
        var registration = new FilterRegistrationBean<>(new WorkLimit(places, json, meters));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return registration;
    }

    @Bean
    ModelConverter requiredComponents() {
        return new RequiredComponents();
    }

    @Bean
    OpenAPI apiDescription(@Value("${spring.application.name}") String service) {
        var bearer = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT");
        return new OpenAPI()
                .info(new Info().title("Greenlane " + service).version("1"))
                .schemaRequirement("token", bearer)
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }
}
