package dev.meshmanager.api;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.http.ClientBuilder;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Rules for the classes of all published modules. */
class ArchitectureTest {
    /** It is hard to find a file in a package with more files. */
    private static final int MOST_FILES = 32;

    private static final JavaClasses MAIN = SdkModules.classes();

    @Test
    void findsTheClassesThatItJudges() {
        assertThat(MAIN.contain(Resource.class)).isTrue();
        assertThat(MAIN.contain(ArchitectureTest.class)).isFalse();
    }

    @Test
    void packagesHaveNoCyclesNotEvenThroughTheRoots() {
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

    /** The JSON adapters call accessors and constructors, which fails on the module path, and only there. */
    @Test
    void packagesWithModelsAreOpenToTheJsonAdapters() {
        Set<String> withModels = MAIN.stream()
                .filter(type -> type.isAssignableTo(Model.class))
                .map(JavaClass::getPackageName)
                .filter(name -> !SdkModules.isOpenToCore(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(withModels).isEmpty();
    }

    @Test
    void noPackageIsCrowded() {
        Map<String, Long> files = MAIN.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().startsWith("Immutable"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
        files.values().removeIf(count -> count <= MOST_FILES);
        assertThat(files).isEmpty();
    }

    @Test
    void whatUsersSeeNamesOnlyWhatTheySee() {
        classes()
                .that(describe("are visible", SdkModules::isVisible))
                .and()
                .haveSimpleNameNotStartingWith("Immutable")
                .should(showOnlyVisibleTypes())
                .check(MAIN);
    }

    @Test
    void visibleClassesAreMadeByFactoriesAndBuilders() {
        classes()
                .that(describe("are visible", SdkModules::isVisible))
                .and()
                .areNotAssignableTo(Throwable.class)
                .and()
                .areNotRecords()
                .should(haveNoConstructorThatCallersCanUse())
                .check(MAIN);
    }

    @Test
    void coreKnowsNeitherKumaNorKonnectAndKumaNotKonnect() {
        noClasses()
                .that()
                .resideInAPackage("dev.meshmanager.core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.meshmanager.kuma..", "dev.meshmanager.konnect..")
                .check(MAIN);
        noClasses()
                .that()
                .resideInAPackage("dev.meshmanager.kuma..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.meshmanager.konnect..")
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

    private static ArchCondition<JavaClass> showOnlyVisibleTypes() {
        return new ArchCondition<>("show only visible types") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaMember member : type.getMembers()) {
                    signature(member)
                            .filter(shown -> shown.getPackageName().startsWith("dev.meshmanager"))
                            .filter(shown -> !SdkModules.isVisible(shown))
                            .forEach(shown -> events.add(SimpleConditionEvent.violated(
                                    type, member.getFullName() + " shows " + shown.getName())));
                }
            }
        };
    }

    /** Constructors are excluded: callers cannot use one that names a hidden type. */
    private static Stream<JavaClass> signature(JavaMember member) {
        if (!isShown(member) || member.getOwner().isEquivalentTo(ClientBuilder.class) && isProtected(member)) {
            return Stream.empty();
        }
        if (member instanceof JavaField field) {
            return field.getType().getAllInvolvedRawTypes().stream();
        }
        return member instanceof JavaMethod method
                ? Stream.concat(
                        method.getReturnType().getAllInvolvedRawTypes().stream(),
                        method.getParameterTypes().stream().flatMap(type -> type.getAllInvolvedRawTypes().stream()))
                : Stream.empty();
    }

    private static boolean isShown(JavaMember member) {
        return (member.getModifiers().contains(JavaModifier.PUBLIC) || isProtected(member))
                && !member.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static boolean isProtected(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static ArchCondition<JavaClass> haveNoConstructorThatCallersCanUse() {
        return new ArchCondition<>("have no constructor that callers can use") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaConstructor constructor : type.getConstructors()) {
                    boolean usable = constructor.getRawParameterTypes().stream()
                            .allMatch(parameter -> !parameter.getPackageName().startsWith("dev.meshmanager")
                                    || SdkModules.isVisible(parameter));
                    if (constructor.getModifiers().contains(JavaModifier.PUBLIC) && usable && !isService(type)) {
                        events.add(SimpleConditionEvent.violated(type, constructor.getFullName() + " is public"));
                    }
                }
            }
        };
    }

    /** {@link java.util.ServiceLoader} needs a public constructor. */
    private static boolean isService(JavaClass type) {
        return SdkModules.BY_FOLDER.values().stream()
                .flatMap(module -> module.descriptor().provides().stream())
                .anyMatch(provided -> provided.providers().contains(type.getName()));
    }
}
