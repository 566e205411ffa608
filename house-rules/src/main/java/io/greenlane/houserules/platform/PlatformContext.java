package io.greenlane.houserules.platform;

import io.greenlane.houserules.identity.TestIssuer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** Connects an application context to the platform; its equality is what lets Spring reuse the context. */
record PlatformContext(String database, boolean kafka, boolean issuer) implements ContextCustomizer {

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
        quietTheBroker();
        Map<String, Object> settings = new HashMap<>();
        settings.put("GREENLANE_PORT", "0");
        if (issuer) {
            connectIssuer(context, settings);
        }
        if (!database.isEmpty()) {
            connectDatabase(context, settings);
        }
        if (kafka) {
            settings.put("GREENLANE_KAFKA", RealKafka.bootstrapServers());
            settings.put("spring.kafka.bootstrap-servers", RealKafka.bootstrapServers());
        }
        addBelowTheTestsOwn(context.getEnvironment().getPropertySources(), settings);
    }

    private static void connectIssuer(ConfigurableApplicationContext context, Map<String, Object> settings) {
        TestIssuer issuer = TestIssuer.shared();
        context.getBeanFactory().registerSingleton("testIssuer", issuer);
        settings.put("GREENLANE_ISSUER", issuer.issuer());
        settings.put("GREENLANE_AUDIENCE", TestIssuer.AUDIENCE);
        settings.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", issuer.issuer());
        settings.put("spring.security.oauth2.resourceserver.jwt.audiences", TestIssuer.AUDIENCE);
    }

    private void connectDatabase(ConfigurableApplicationContext context, Map<String, Object> settings) {
        RealPostgres.Database fresh = RealPostgres.database(database);
        context.getBeanFactory().registerSingleton("testDatabase", fresh);
        settings.put("GREENLANE_DB_URL", fresh.jdbcUrl());
        settings.put("GREENLANE_DB_USER", fresh.user());
        settings.put("GREENLANE_DB_PASSWORD", fresh.password());
        settings.put("spring.datasource.url", fresh.jdbcUrl());
        settings.put("spring.datasource.username", fresh.user());
        settings.put("spring.datasource.password", fresh.password());
    }

    private static void addBelowTheTestsOwn(MutablePropertySources sources, Map<String, Object> settings) {
        MapPropertySource platform = new MapPropertySource("platform", settings);
        if (sources.contains(TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME)) {
            sources.addAfter(TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME, platform);
        } else {
            sources.addFirst(platform);
        }
    }

    // The broker lives in this JVM and tells every step of its start. A property would come too late: Boot has set up
    // its logging before it customises the context.
    private static void quietTheBroker() {
        LoggingSystem logging = LoggingSystem.get(PlatformContext.class.getClassLoader());
        for (String logger : List.of("kafka", "org.apache.kafka", "state.change.logger")) {
            logging.setLogLevel(logger, LogLevel.WARN);
        }
    }

    /** Finds the annotation on a test class; listed in META-INF/spring.factories. */
    static final class Factory implements ContextCustomizerFactory {

        @Override
        public @Nullable ContextCustomizer createContextCustomizer(
                Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
            WithPlatform wanted = AnnotatedElementUtils.findMergedAnnotation(testClass, WithPlatform.class);
            return wanted == null ? null : new PlatformContext(wanted.database(), wanted.kafka(), wanted.issuer());
        }
    }
}
