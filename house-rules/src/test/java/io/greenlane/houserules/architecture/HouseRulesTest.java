package io.greenlane.houserules.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {

    private static final JavaClasses BAD = new ClassFileImporter()
            .importPackages(
                    "io.greenlane.badexample.one",
                    "io.greenlane.badexample.two",
                    "io.greenlane.badexample.util",
                    "io.greenlane.badexample.unmarked");

    static Stream<Arguments> everyRuleAndWhatBreaksIt() {
        return Stream.of(
                broken(
                        HouseRules.TIME_COMES_FROM_OUTSIDE,
                        "ReadsTheClock",
                        "ReadsTheClockByReference",
                        "ReadsTheCalendar",
                        "ReadsMillis"),
                broken(HouseRules.CHANCE_COMES_FROM_OUTSIDE, "MakesIds", "RollsDice", "RollsByMath", "RollsSecretly"),
                broken(HouseRules.A_PACKAGE_IS_AN_OFFICERS_WORD, "Anything"),
                broken(HouseRules.CONTROLLERS_ARE_PACKAGE_PRIVATE, "PublicController"),
                broken(HouseRules.EVERY_HANDLER_SAYS_WHO_MAY_CALL_IT, "OpenController"),
                broken(HouseRules.NO_FIELD_IS_INJECTED, "InjectedField", "InjectedSetting"),
                broken(HouseRules.NOBODY_PRINTS, "Prints"),
                broken(HouseRules.LOGS_GO_THROUGH_SLF4J, "LogsElsewhere"),
                broken(HouseRules.NOBODY_SLEEPS, "Sleeps"),
                broken(HouseRules.FEATURES_DO_NOT_TURN_IN_CIRCLES, "ThereAndBack"),
                broken(HouseRules.TRANSACTIONS_ARE_NOT_PRIVATE, "HidesItsTransaction"),
                broken(HouseRules.EVERY_PACKAGE_IS_NULL_MARKED, "Unmarked"),
                broken(HouseRules.JSON_IS_JACKSON_3_AND_SQL_IS_JDBC, "ReadsJsonTheOldWay"));
    }

    @ParameterizedTest
    @MethodSource("everyRuleAndWhatBreaksIt")
    void aRuleNamesEachClassThatBreaksItAndItsReason(ArchRule rule, List<String> culprits) {
        EvaluationResult result = rule.evaluate(BAD);

        assertThat(result.hasViolation()).isTrue();
        assertThat(rule.getDescription()).contains("because");
        assertThat(culprits)
                .allSatisfy(culprit -> assertThat(result.getFailureReport().getDetails())
                        .anyMatch(detail -> detail.matches("(?s).*\\b" + culprit + "\\b.*")));
    }

    @Test
    void everyRuleIsChecked() {
        List<Object> declared = Arrays.stream(HouseRules.class.getDeclaredFields())
                .filter(field -> field.getType() == ArchRule.class && Modifier.isPublic(field.getModifiers()))
                .map(field -> {
                    try {
                        return field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();

        assertThat(HouseRules.all())
                .containsExactlyInAnyOrderElementsOf(
                        declared.stream().map(ArchRule.class::cast).toList());
        assertThat(everyRuleAndWhatBreaksIt().map(arguments -> arguments.get()[0]))
                .containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void goodCodeKeepsThemAll() {
        JavaClasses good = new ClassFileImporter().importPackages("io.greenlane.goodexample.lodgement");

        assertThat(good).isNotEmpty();
        assertThatCode(() -> HouseRules.checkAll(good)).doesNotThrowAnyException();
    }

    private static Arguments broken(ArchRule rule, String... culprits) {
        return Arguments.of(rule, List.of(culprits));
    }
}
