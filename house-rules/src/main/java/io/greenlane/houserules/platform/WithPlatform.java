package io.greenlane.houserules.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a Spring test a real PostgreSQL database, a real Kafka broker and a real issuer of tokens, through the same
 * settings as in production ({@code GREENLANE_DB_URL}, {@code GREENLANE_KAFKA}, {@code GREENLANE_ISSUER}, …) and their
 * Spring names; properties of the test itself come before them. Tests with equal annotations share one application context and one database. The test may inject
 * {@link RealPostgres.Database} and {@link io.greenlane.houserules.identity.TestIssuer}.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface WithPlatform {

    /** The database's name, as in production; empty for a service without one. */
    String database() default "";

    /** False for a service that neither publishes nor reads. */
    boolean kafka() default true;

    /** False for the service that issues tokens itself. */
    boolean issuer() default true;
}
