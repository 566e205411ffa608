package io.greenlane.houserules.platform;

import io.greenlane.houserules.identity.TestIssuer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Connects an application context to the platform; its equality is what lets Spring reuse the context. */
record PlatformContext(String database, boolean kafka) implements ContextCustomizer {

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
        Map<String, Object> settings = new HashMap<>();
        TestIssuer issuer = TestIssuer.shared();
        context.getBeanFactory().registerSingleton("testIssuer", issuer);
        settings.put("GREENLANE_PORT", "0");
        settings.put("GREENLANE_ISSUER", issuer.issuer());
        settings.put("GREENLANE_AUDIENCE", TestIssuer.AUDIENCE);
        settings.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", issuer.issuer());
        settings.put("spring.security.oauth2.resourceserver.jwt.audiences", TestIssuer.AUDIENCE);
        if (!database.isEmpty()) {
            RealPostgres.Database fresh = RealPostgres.database(database);
            context.getBeanFactory().registerSingleton("testDatabase", fresh);
            settings.put("GREENLANE_DB_URL", fresh.jdbcUrl());
            settings.put("GREENLANE_DB_USER", fresh.user());
            settings.put("GREENLANE_DB_PASSWORD", fresh.password());
            settings.put("spring.datasource.url", fresh.jdbcUrl());
            settings.put("spring.datasource.username", fresh.user());
            settings.put("spring.datasource.password", fresh.password());
        }
        if (kafka) {
            settings.put("GREENLANE_KAFKA", RealKafka.bootstrapServers());
            settings.put("spring.kafka.bootstrap-servers", RealKafka.bootstrapServers());
        }
        // The broker lives in this JVM and tells every step of its start; a failing test is found faster without.
        for (String logger : List.of("kafka", "org.apache.kafka", "state.change.logger")) {
            settings.put("logging.level." + logger, "WARN");
        }
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("platform", settings));
    }

    /** Finds the annotation on a test class; listed in META-INF/spring.factories. */
    static final class Factory implements ContextCustomizerFactory {

        @Override
        public @Nullable ContextCustomizer createContextCustomizer(
                Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
            WithPlatform wanted = AnnotatedElementUtils.findMergedAnnotation(testClass, WithPlatform.class);
            return wanted == null ? null : new PlatformContext(wanted.database(), wanted.kafka());
        }
    }
}
