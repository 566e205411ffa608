package io.greenlane.houserules.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;

/** Conditions that ArchUnit's own vocabulary lacks. */
final class Conditions {

    private static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";

    private Conditions() {}

    /** Calls or method references alike: {@code Instant::now} is as good as {@code Instant.now()}. */
    static ArchCondition<JavaClass> use(String what, Predicate<CodeUnitAccessTarget> forbidden) {
        return new ArchCondition<>("use " + what) {
            @Override
            public void check(JavaClass javaClass, ConditionEvents events) {
                javaClass.getAccessesFromSelf().stream()
                        .filter(JavaCodeUnitAccess.class::isInstance)
                        .map(access -> (JavaCodeUnitAccess<?>) access)
                        .filter(access -> forbidden.test(access.getTarget()))
                        .forEach(access ->
                                events.add(SimpleConditionEvent.satisfied(javaClass, access.getDescription())));
            }
        };
    }

    static ArchCondition<JavaClass> liveInAPackageNamed(Set<String> names) {
        return new ArchCondition<>("live in a package named one of " + names) {
            @Override
            public void check(JavaClass javaClass, ConditionEvents events) {
                if (Arrays.stream(javaClass.getPackageName().split("\\.", -1)).anyMatch(names::contains)) {
                    events.add(SimpleConditionEvent.satisfied(
                            javaClass, javaClass.getName() + " lives in " + javaClass.getPackageName()));
                }
            }
        };
    }

    static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package whose package-info.java says @NullMarked") {
            @Override
            public void check(JavaClass javaClass, ConditionEvents events) {
                if (!javaClass.getPackage().isAnnotatedWith(NULL_MARKED)) {
                    events.add(SimpleConditionEvent.violated(
                            javaClass, "package " + javaClass.getPackageName() + " of " + javaClass.getName()));
                }
            }
        };
    }
}
