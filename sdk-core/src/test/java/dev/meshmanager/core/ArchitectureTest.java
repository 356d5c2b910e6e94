package dev.meshmanager.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.meshmanager.core.json.Json;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.meshmanager.core");

    /** The packages that the module exports to everybody. */
    private static final String[] EXPORTED = ModuleFinder.of(Path.of(URI.create(Json.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toString())))
            .find("dev.meshmanager.core")
            .orElseThrow()
            .descriptor()
            .exports()
            .stream()
            .filter(exports -> !exports.isQualified())
            .map(ModuleDescriptor.Exports::source)
            .toArray(String[]::new);

    @Test
    void findsTheClassesThatItJudges() {
        assertThat(MAIN.contain(Json.class)).isTrue();
        assertThat(MAIN.contain(ArchitectureTest.class)).isFalse();
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.meshmanager.(**)").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = MAIN.stream()
                .map(JavaClass::getPackage)
                .filter(javaPackage -> !javaPackage.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .collect(Collectors.toSet());
        assertThat(unmarked).isEmpty();
    }

    @Test
    void generatedClassesStandInNoPublicSignature() {
        classes()
                .that(areVisible())
                .and()
                .haveSimpleNameNotStartingWith("Immutable")
                .should(showNoClass("generated", type -> isGenerated(type)))
                .check(MAIN);
    }

    @Test
    void internalClassesStandInNoPublicSignature() {
        classes()
                .that(areVisible())
                .and()
                .resideOutsideOfPackage("..internal..")
                .should(showNoClass("internal", type -> type.getPackageName().contains(".internal")))
                .check(MAIN);
    }

    @Test
    void publicClassesHaveNoPublicConstructors() {
        classes()
                .that()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .and()
                .areNotAssignableTo(Throwable.class)
                .and()
                .areNotRecords()
                .and()
                .resideInAnyPackage(EXPORTED)
                .should(haveNoPublicConstructor())
                .check(MAIN);
    }

    @Test
    void coreKnowsNeitherKumaNorKonnect() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.meshmanager.kuma..", "dev.meshmanager.konnect..", "dev.meshmanager.examples..")
                .check(MAIN);
    }

    @Test
    void onlyTestingPackagesKnowTestLibraries() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..testing..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("mockwebserver3..", "org.junit..", "org.assertj..")
                .check(MAIN);
    }

    private static boolean isGenerated(JavaClass type) {
        return type.getSimpleName().startsWith("Immutable")
                || type.getEnclosingClass().map(ArchitectureTest::isGenerated).orElse(false);
    }

    /** A class that callers see: public, and so is what it stands in. */
    private static DescribedPredicate<JavaClass> areVisible() {
        return DescribedPredicate.describe("are visible", ArchitectureTest::isVisible);
    }

    private static boolean isVisible(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ArchitectureTest::isVisible).orElse(true);
    }

    private static ArchCondition<JavaClass> showNoClass(String sort, Predicate<JavaClass> hidden) {
        return new ArchCondition<>("show no " + sort + " class") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream<JavaClass> shown = Stream.concat(
                        type.getCodeUnits().stream()
                                .filter(unit -> isShown(unit.getModifiers()))
                                .flatMap(ArchitectureTest::signature),
                        type.getFields().stream()
                                .filter(field -> isShown(field.getModifiers()))
                                .map(JavaField::getRawType));
                shown.filter(hidden)
                        .forEach(found -> events.add(
                                SimpleConditionEvent.violated(type, type.getName() + " shows " + found.getName())));
            }
        };
    }

    private static boolean isShown(Set<JavaModifier> modifiers) {
        return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
                && !modifiers.contains(JavaModifier.SYNTHETIC);
    }

    private static Stream<JavaClass> signature(JavaCodeUnit unit) {
        return Stream.concat(
                unit.getReturnType().getAllInvolvedRawTypes().stream(),
                unit.getParameterTypes().stream().flatMap(type -> type.getAllInvolvedRawTypes().stream()));
    }

    private static ArchCondition<JavaClass> haveNoPublicConstructor() {
        return new ArchCondition<>("have no public constructor") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaConstructor constructor : type.getConstructors()) {
                    if (constructor.getModifiers().contains(JavaModifier.PUBLIC)) {
                        events.add(SimpleConditionEvent.violated(type, constructor.getFullName() + " is public"));
                    }
                }
            }
        };
    }
}
