package dev.meshmanager.kuma.upgrade.source;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.core.format.DocumentException;
import dev.meshmanager.core.format.DocumentTree;
import dev.meshmanager.core.format.ResourceDocuments;
import dev.meshmanager.kuma.finding.Finding;
import dev.meshmanager.kuma.finding.FindingSubject;
import dev.meshmanager.kuma.finding.SourceLocation;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.upgrade.model.UpgradeCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Collects what is checked. Not safe for use by many threads. */
public final class UpgradeSources {
    /** The names that Kuma's documentation and Helm itself give these files. */
    private static final Pattern HELM_VALUES = Pattern.compile("(.*[-._])?values([-._].*)?\\.(ya?ml|json)");

    private static final Pattern SETTINGS = Pattern.compile("kuma-cp([-._].*)?\\.(ya?ml|json)");

    private final ResourceTypes types;
    private final List<CheckedResource> resources = new ArrayList<>();
    private final List<SourceTree> settings = new ArrayList<>();
    private final List<SourceTree> environments = new ArrayList<>();
    private final List<SourceTree> helmValues = new ArrayList<>();
    private final List<SourceTree> objects = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private Optional<KumaVersion> version = Optional.empty();

    private UpgradeSources(ResourceTypes types) {
        this.types = types;
    }

    /** Returns sources without anything, for resources of these kinds. */
    public static UpgradeSources of(ResourceTypes types) {
        return new UpgradeSources(types);
    }

    /** Adds resources. */
    public void add(Collection<? extends Resource> added) {
        added.forEach(resource -> resources.add(CheckedResource.of(resource, types)));
    }

    /** Adds the documents of a text. */
    public void addText(String name, String text) {
        ResourceDocuments.of(types)
                .mixedTrees(text, failure -> addFailure(name, failure))
                .forEach(tree -> addDocument(name, tree));
    }

    /** Adds a file, or the files of a folder. Settings and Helm values are recognized by the names of their files. */
    public void addFiles(Path path) {
        for (Path file : ResourceDocuments.filesIn(path)) {
            String name = file.getFileName().toString();
            if (SETTINGS.matcher(name).matches()) {
                addSettings(file);
            } else if (HELM_VALUES.matcher(name).matches()) {
                addHelmValues(file);
            } else {
                read(file, tree -> addDocument(file.toString(), tree));
            }
        }
    }

    private void addDocument(String file, DocumentTree tree) {
        if (tree.isResource()) {
            resources.add(CheckedResource.of(file, tree, types));
        }
        JsonObject object = tree.members();
        if (!tree.isResource() && object.has("apiVersion") && object.has("kind")) {
            FindingSubject subject =
                    FindingSubject.of(Trees.text(object, "kind"), Trees.text(object, "metadata", "name"));
            objects.add(SourceTree.of(subject, file, tree));
        }
    }

    /** Adds a file with the settings of a control plane. */
    public void addSettings(Path file) {
        read(
                file,
                tree -> settings.add(
                        SourceTree.of(FindingSubject.of("Settings", file.toString()), file.toString(), tree)));
    }

    /** Adds settings that a control plane answered. */
    public void addSettings(String name, JsonObject answered) {
        settings.add(SourceTree.of(FindingSubject.of("Settings", name), answered));
    }

    /** Adds a file with Helm values. */
    public void addHelmValues(Path file) {
        read(
                file,
                tree -> helmValues.add(
                        SourceTree.of(FindingSubject.of("Helm values", file.toString()), file.toString(), tree)));
    }

    /** Adds a file with environment variables. */
    public void addEnvironment(Path file) {
        try {
            environments.add(EnvironmentFile.read(file.toString(), Files.readAllLines(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds environment variables. */
    public void addEnvironment(Map<String, String> variables) {
        environments.add(SourceTree.of(FindingSubject.of("Environment", "variables"), JsonObject.of(variables)));
    }

    /** Sets the version of the control plane that was read. */
    void setVersion(KumaVersion version) {
        this.version = Optional.of(version);
    }

    /** Returns the version of the control plane that was read, or empty if none was. */
    public Optional<KumaVersion> version() {
        return version;
    }

    /** Adds a finding that reading itself showed. */
    public void addFinding(Finding finding) {
        findings.add(finding);
    }

    private void read(Path file, Consumer<DocumentTree> tree) {
        ResourceDocuments.of(types)
                .mixedTrees(file, failure -> addFailure(file.toString(), failure))
                .forEach(tree);
    }

    private void addFailure(String file, DocumentException failure) {
        findings.add(Finding.of(UpgradeCode.NOT_CHECKED, FindingSubject.of("Document", file), failure.reason())
                .in(SourceLocation.of(file, failure.location())));
    }

    /** Returns the resources. */
    public List<CheckedResource> resources() {
        return List.copyOf(resources);
    }

    /** Returns the settings of control planes. */
    public List<SourceTree> settings() {
        return List.copyOf(settings);
    }

    /** Returns the environments, whose members are the variables. */
    public List<SourceTree> environments() {
        return List.copyOf(environments);
    }

    /** Returns the Helm values. */
    public List<SourceTree> helmValues() {
        return List.copyOf(helmValues);
    }

    /** Returns the Kubernetes objects that are not resources. */
    public List<SourceTree> objects() {
        return List.copyOf(objects);
    }

    /** Returns the findings that reading itself showed. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}
