package dev.meshmanager.kuma;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.meshmanager.core.view.Columns;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "dev.meshmanager.kuma", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("dev.meshmanager.kuma.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONLY_TESTING_KNOWS_THE_TEST_LIBRARIES = noClasses()
            .that()
            .resideOutsideOfPackage("..testing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("mockwebserver3..", "org.junit..", "org.assertj..");

    @ArchTest
    static final ArchRule KUMA_DOES_NOT_KNOW_KONNECT =
            noClasses().should().dependOnClassesThat().resideInAPackage("dev.meshmanager.konnect..");

    @ArchTest
    static final ArchRule GENERATED_CLASSES_STAY_INSIDE = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(publicApi())
            .should()
            .notHaveRawReturnType(DescribedPredicate.describe(
                    "generated", type -> type.getSimpleName().startsWith("Immutable")));

    @ArchTest
    static final ArchRule CONSTRUCTORS_ARE_NOT_PUBLIC = classes()
            .that(publicApi())
            .and()
            .areNotRecords()
            .and()
            .areNotAssignableTo(Throwable.class)
            .and()
            .areNotAssignableTo(Columns.class)
            .and()
            .areTopLevelClasses()
            .should(new ArchCondition<>("have no public constructor") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getConstructors().stream()
                            .filter(constructor -> constructor.getModifiers().contains(JavaModifier.PUBLIC))
                            .forEach(constructor ->
                                    events.add(SimpleConditionEvent.violated(type, constructor.getFullName())));
                }
            });

    @ArchTest
    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED =
            classes().that().haveSimpleName("package-info").should().beAnnotatedWith(NullMarked.class);

    private static DescribedPredicate<JavaClass> publicApi() {
        return DescribedPredicate.describe(
                "public",
                type -> type.getModifiers().contains(JavaModifier.PUBLIC)
                        && !type.getSimpleName().startsWith("Immutable"));
    }
}
