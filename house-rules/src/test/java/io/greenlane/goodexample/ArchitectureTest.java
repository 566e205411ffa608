package io.greenlane.goodexample;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import io.greenlane.houserules.architecture.HouseRules;

/** The five lines every service has; here they run over the good example. */
@AnalyzeClasses(packages = "io.greenlane.goodexample.lodgement")
class ArchitectureTest {

    @ArchTest
    static final ArchTests HOUSE_RULES = ArchTests.in(HouseRules.class);
}
