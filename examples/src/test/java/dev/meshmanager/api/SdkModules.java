package dev.meshmanager.api;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.meshmanager.core.Resource;
import dev.meshmanager.konnect.KonnectClient;
import dev.meshmanager.kuma.KumaClient;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The built published modules and the packages that they export to all modules. */
final class SdkModules {
    /** The modules by the name of their folder. */
    static final Map<String, ModuleReference> BY_FOLDER = new TreeMap<>(Map.of(
            "sdk-core", moduleOf(Resource.class),
            "sdk-kuma", moduleOf(KumaClient.class),
            "sdk-konnect", moduleOf(KonnectClient.class)));

    private static final String CORE = "dev.meshmanager.core";
    private static final Set<String> EXPORTED = BY_FOLDER.values().stream()
            .flatMap(module -> exports(module).stream())
            .collect(Collectors.toUnmodifiableSet());

    private SdkModules() {}

    static JavaClasses classes() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.meshmanager.core", "dev.meshmanager.kuma", "dev.meshmanager.konnect");
    }

    /** Returns the packages that a module exports to all modules. */
    static List<String> exports(ModuleReference module) {
        return module.descriptor().exports().stream()
                .filter(exports -> !exports.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .sorted()
                .toList();
    }

    static boolean isExported(String packageName) {
        return EXPORTED.contains(packageName);
    }

    /**
     * Returns whether the module of the JSON adapters may reflect on the package: its own, or one that is opened to it.
     */
    static boolean isOpenToCore(String packageName) {
        return BY_FOLDER.values().stream()
                .map(ModuleReference::descriptor)
                .anyMatch(module ->
                        module.name().equals(CORE) && module.packages().contains(packageName)
                                || module.opens().stream()
                                        .anyMatch(opens -> opens.source().equals(packageName)
                                                && opens.targets().contains(CORE)));
    }

    /** Returns whether callers see the class: it is public, in an exported package, and so are those around it. */
    static boolean isVisible(JavaClass type) {
        return isExported(type.getPackageName())
                && type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(SdkModules::isVisible).orElse(true);
    }

    private static ModuleReference moduleOf(Class<?> type) {
        URI place = URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString());
        return ModuleFinder.of(Path.of(place)).findAll().iterator().next();
    }
}
