package io.greenlane.riskscoring;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.greenlane.houserules.architecture.HouseRules;

@AnalyzeClasses(packagesOf = RiskScoringService.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests HOUSE_RULES = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule GUIDANCE_KNOWS_NEITHER_SCORE_NOR_DRAW = ArchRuleDefinition.noClasses()
            .that()
            .resideInAPackage("..guidance..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..risk..", "..sampling..", "..routing..")
            .because("nobody may probe criteria, score or draw through guidance");

    @ArchTest
    static final ArchRule DECIDING_IS_PURE = ArchRuleDefinition.noClasses()
            .that()
            .haveSimpleName("Rulebook")
            .or()
            .haveSimpleName("DecisionDraft")
            .or()
            .haveSimpleName("RiskTable")
            .or()
            .haveSimpleName("Catalogue")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "io.greenlane.chassis..")
            .because("the same facts and the same rules give the same decision, next year and for an auditor");
}
