package io.greenlane.houserules.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/**
 * The rules of house style that byte code shows. A service keeps them all with
 *
 * <pre>{@code
 * @AnalyzeClasses(packagesOf = DeclarationService.class, importOptions = ImportOption.DoNotIncludeTests.class)
 * class ArchitectureTest {
 *     @ArchTest
 *     static final ArchTests HOUSE_RULES = ArchTests.in(HouseRules.class);
 * }
 * }</pre>
 */
public final class HouseRules {

    private static final String SPRING_WEB = "org.springframework.web.bind.annotation.";
    private static final String SECURITY = "jakarta.annotation.security.";

    @ArchTest
    public static final ArchRule TIME_COMES_FROM_OUTSIDE = noClasses()
            .should(Conditions.use("the machine's clock", HouseRules::readsTheClock))
            .because("a decision must be replayable and a test must choose its day; inject java.time.InstantSource")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule CHANCE_COMES_FROM_OUTSIDE = noClasses()
            .that()
            .resideOutsideOfPackage("io.greenlane.chassis.identifier..")
            .should(Conditions.use("the machine's randomness", HouseRules::rollsDice))
            .because("draws are replayed by auditors and ids sort by time; inject chassis.identifier.Identifiers")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule A_PACKAGE_IS_AN_OFFICERS_WORD = noClasses()
            .should(Conditions.liveInAPackageNamed(Set.of(
                    "service", "services", "util", "utils", "common", "impl", "dto", "manager", "helper", "misc")))
            .because("a package named by what an officer does is found by who knows customs, not by who knows us")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule CONTROLLERS_ARE_PACKAGE_PRIVATE = classes()
            .that()
            .areAnnotatedWith(SPRING_WEB + "RestController")
            .should()
            .bePackagePrivate()
            .because("the way in is HTTP; nothing in Java calls a controller")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule EVERY_HANDLER_SAYS_WHO_MAY_CALL_IT = methods()
            .that()
            .areMetaAnnotatedWith(SPRING_WEB + "RequestMapping")
            .and()
            .areDeclaredInClassesThat()
            .areMetaAnnotatedWith("org.springframework.stereotype.Controller")
            .should()
            .beAnnotatedWith(SECURITY + "RolesAllowed")
            .orShould()
            .beAnnotatedWith(SECURITY + "PermitAll")
            .because("a door whose rule stands elsewhere is one day left open; say @RolesAllowed or @PermitAll here")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule NO_FIELD_IS_INJECTED = fields().should()
            .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .andShould()
            .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .andShould()
            .notBeAnnotatedWith("jakarta.inject.Inject")
            .andShould()
            .notBeAnnotatedWith("jakarta.annotation.Resource")
            .because("a constructor shows what a class needs and makes it without Spring in a test")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule NOBODY_PRINTS = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS
            .because("what is printed has no level, no time and no trace; log it, or write to the command's own writer")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule LOGS_GO_THROUGH_SLF4J = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.apache.commons.logging..", "org.apache.log4j..")
            .because("one logging interface means one configuration")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule NOBODY_SLEEPS = noClasses()
            .should(Conditions.use(
                    "Thread.sleep",
                    target ->
                            isOf(target, "java.lang.Thread") && target.getName().equals("sleep")))
            .because("a sleep is too short on a slow machine and too long on a fast one; wait for the thing itself")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule FEATURES_DO_NOT_TURN_IN_CIRCLES = slices().matching("io.greenlane.*.(*)..")
            .should()
            .beFreeOfCycles()
            .because("two features that need each other are one feature, or hide a third")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule TRANSACTIONS_ARE_NOT_PRIVATE = methods()
            .that()
            .areAnnotatedWith("org.springframework.transaction.annotation.Transactional")
            .should()
            .notBePrivate()
            .because("Spring's proxy never sees a private method, so there would be no transaction")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = classes()
            .should(Conditions.liveInANullMarkedPackage())
            .because("NullAway checks only what is marked, and the mark does not reach sub-packages")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule JSON_IS_JACKSON_3_AND_SQL_IS_JDBC = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.fasterxml.jackson.databind..", "jakarta.persistence..", "org.hibernate..", "lombok..")
            .because("one JSON library writes the wire, and batches of N rows cost one round trip (decision 0002)")
            .allowEmptyShould(true);

    private HouseRules() {}

    /** Every rule, for a caller that has its classes already. */
    public static List<ArchRule> all() {
        return List.of(
                TIME_COMES_FROM_OUTSIDE,
                CHANCE_COMES_FROM_OUTSIDE,
                A_PACKAGE_IS_AN_OFFICERS_WORD,
                CONTROLLERS_ARE_PACKAGE_PRIVATE,
                EVERY_HANDLER_SAYS_WHO_MAY_CALL_IT,
                NO_FIELD_IS_INJECTED,
                NOBODY_PRINTS,
                LOGS_GO_THROUGH_SLF4J,
                NOBODY_SLEEPS,
                FEATURES_DO_NOT_TURN_IN_CIRCLES,
                TRANSACTIONS_ARE_NOT_PRIVATE,
                EVERY_PACKAGE_IS_NULL_MARKED,
                JSON_IS_JACKSON_3_AND_SQL_IS_JDBC);
    }

    /** Checks every rule and fails at the first that is broken. */
    public static void checkAll(JavaClasses classes) {
        all().forEach(rule -> rule.check(classes));
    }

    // now(Clock) reads a clock that came from outside; every other now() reads the machine's.
    private static boolean readsTheClock(CodeUnitAccessTarget target) {
        boolean now = target.getOwner().getPackageName().startsWith("java.time")
                && target.getName().equals("now")
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        boolean millis = isOf(target, "java.lang.System") && target.getName().equals("currentTimeMillis");
        boolean date = isOf(target, "java.util.Date")
                && target.getName().equals("<init>")
                && target.getRawParameterTypes().isEmpty();
        return now || millis || date;
    }

    // A Random with a seed is a function of the seed and stays allowed.
    private static boolean rollsDice(CodeUnitAccessTarget target) {
        String name = target.getName();
        boolean withoutArguments = target.getRawParameterTypes().isEmpty();
        return switch (target.getOwner().getName()) {
            case "java.util.UUID" -> name.equals("randomUUID");
            case "java.lang.Math", "java.lang.StrictMath" -> name.equals("random");
            case "java.util.Random", "java.util.SplittableRandom" -> name.equals("<init>") && withoutArguments;
            case "java.security.SecureRandom" -> name.equals("<init>") || name.startsWith("getInstance");
            case "java.util.concurrent.ThreadLocalRandom" -> name.equals("current");
            case "java.util.random.RandomGenerator" -> name.equals("getDefault") || name.equals("of");
            default -> false;
        };
    }

    private static boolean isOf(CodeUnitAccessTarget target, String owner) {
        return target.getOwner().getName().equals(owner);
    }
}
