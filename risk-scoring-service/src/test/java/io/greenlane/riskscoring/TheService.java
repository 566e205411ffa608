package io.greenlane.riskscoring;

import io.greenlane.houserules.platform.WithPlatform;
import io.greenlane.riskscoring.routing.CountedStatements;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole service on a real database and a real broker, shared by all tests that ask for it; nobody is drawn by lot. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "GREENLANE_DRAW_KEY=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
            "GREENLANE_POLICY=classpath:policy/nobody-is-drawn.json",
            "greenlane.measures-refresh=200ms",
            "greenlane.criteria-refresh=200ms",
            "greenlane.policy-refresh=200ms",
            "greenlane.training-heartbeat=200ms",
            "greenlane.backtest-heartbeat=200ms",
            "greenlane.resumption=200ms",
            "greenlane.reassessment.every=200ms"
        })
@WithPlatform(database = "risk_scoring")
@Import(CountedStatements.class)
public @interface TheService {}
