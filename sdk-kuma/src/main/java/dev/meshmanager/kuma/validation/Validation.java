package dev.meshmanager.kuma.validation;

import dev.meshmanager.core.GenericResource;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.common.Warning;
import dev.meshmanager.kuma.finding.FindingReport;
import dev.meshmanager.kuma.finding.FindingSubject;
import dev.meshmanager.kuma.finding.SourceLocation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Checks resources as a control plane does, without a control plane. The rules and field paths are those of the
 * {@linkplain ValidationOptions#version version}, 2.14 by default; the reasons are the SDK's own.
 *
 * <p>Nothing here calls a server, and building a model never validates. A {@link GenericResource} of a kind that nobody
 * has rules for is only reported if its kind looks like a mistyped known one. All methods are thread-safe.
 *
 * <p>The control plane stops at the first {@linkplain Violation.Stage stage} that finds something. These methods go on,
 * as far as what was found allows: a member that does not fit its type is left out, and rules that may fail only for
 * that are not reported.
 */
public final class Validation {
    private Validation() {}

    /**
     * Returns the violations for which a control plane would refuse a resource, with the default options. Empty if it
     * would accept the resource.
     */
    public static Violations check(Resource resource) {
        return check(resource, ValidationOptions.defaults());
    }

    /**
     * Returns the violations for which a control plane would refuse a resource. Empty if it would accept the resource.
     */
    public static Violations check(Resource resource, ValidationOptions options) {
        Optional<ResourceType<?>> type = RuleBook.types().find(resource.type());
        if (type.isEmpty()) {
            return Violations.of(new KindCheck(options).check(resource.type()));
        }
        return resource instanceof GenericResource
                ? check(type.get(), Json.toTree(resource).asObject().orElseThrow(), options)
                : checkTyped(type.get(), resource, options);
    }

    /**
     * Returns the violations of {@link #check(Resource, ValidationOptions)}. Each has the kind, mesh and name of the
     * resource.
     */
    public static Violations checkNamed(Resource resource, ValidationOptions options) {
        FindingSubject subject = FindingSubject.of(resource);
        return Violations.of(check(resource, options).stream()
                .map(violation -> violation.inResource(subject))
                .toList());
    }

    private static <R extends Resource> Violations checkTyped(
            ResourceType<R> type, Resource resource, ValidationOptions options) {
        return Violations.of(new ResourceCheck(options).check(type, type.model().cast(resource)));
    }

    /**
     * Returns the violations for which a control plane would refuse a resource. It is given by its JSON members in the
     * universal format, which need not fit the model.
     */
    public static Violations check(ResourceType<?> type, JsonObject members, ValidationOptions options) {
        return GenericResource.class.isAssignableFrom(type.model())
                ? Violations.of(List.of())
                : Violations.of(new ResourceCheck(options).check(type, members));
    }

    /**
     * Returns the violations of resources that are applied together, with the default options; see
     * {@link #checkAll(Collection, ValidationOptions)}.
     */
    public static Violations checkAll(Collection<? extends Resource> resources) {
        return checkAll(resources, ValidationOptions.defaults());
    }

    /**
     * Returns the violations of resources that are applied together: those of each resource, resources with the same
     * kind, mesh and name, and meshes that do not exist. A mesh exists if it is one of the resources or one of
     * {@link ValidationOptions#meshes(String...)}.
     */
    public static Violations checkAll(Collection<? extends Resource> resources, ValidationOptions options) {
        return checkAll(resources, options, mesh -> false);
    }

    /**
     * Checks like {@link #checkAll(Collection, ValidationOptions)}, and asks whether other meshes exist.
     *
     * @param hasMesh tells whether a mesh exists; it is asked once for each that is neither among the resources nor
     *     among those of the options
     */
    public static Violations checkAll(
            Collection<? extends Resource> resources, ValidationOptions options, Predicate<String> hasMesh) {
        List<Violation> violations = new ArrayList<>();
        ReferenceRules references = new ReferenceRules(options.meshes(), hasMesh);
        resources.forEach(references::add);
        for (Resource resource : resources) {
            FindingSubject subject = FindingSubject.of(resource);
            violations.addAll(checkNamed(resource, options));
            references.check(resource).forEach(violation -> violations.add(violation.inResource(subject)));
        }
        return Violations.of(violations);
    }

    /**
     * Returns the violations of the documents in a text. The options are the default ones; see
     * {@link #checkText(String, ValidationOptions)}.
     */
    public static Violations checkText(String text) {
        return checkText(text, ValidationOptions.defaults());
    }

    /**
     * Returns the violations in the YAML or JSON documents of a text, in either format, with line and column and in
     * their order. Kubernetes objects of other groups are ignored; a malformed document hides no other.
     *
     * <p><b>Unknown kinds.</b> A document that is meant for the mesh, but whose kind is neither one of Kuma nor among
     * {@link ValidationOptions#types} nor one that a {@link RulesProvider} on the class path has rules for, is a
     * violation: a control plane of Kuma refuses it. It is meant for the mesh if its {@code apiVersion} is in the group
     * {@code kuma.io}, or if it has a {@code type} that starts with an upper-case letter beside a name or mesh. It can
     * be read and written all the same. Add {@code sdk-konnect} for the kinds of Kong Mesh.
     */
    public static Violations checkText(String text, ValidationOptions options) {
        return Violations.of(DocumentCheck.of(text, options).violations());
    }

    /**
     * Returns the warnings with which a control plane of version 2.14 would accept a resource; see
     * {@link #warnings(Resource, ValidationOptions)}.
     */
    public static List<String> warnings(Resource resource) {
        return warnings(resource, ValidationOptions.defaults());
    }

    /**
     * Returns the warnings with which a control plane would accept a resource, in the text of the control plane. Empty
     * if there are none.
     */
    public static List<String> warnings(Resource resource, ValidationOptions options) {
        return RuleBook.types()
                .find(resource.type())
                .filter(type -> type.model().isInstance(resource))
                .map(type -> new VersionedReading(type, options.version()).warnings(resource))
                .orElse(List.of());
    }

    /**
     * Returns the warnings with which a control plane of version 2.14 would accept a resource that is given by its JSON
     * members; see {@link #warnings(ResourceType, JsonObject, ValidationOptions)}.
     */
    public static List<String> warnings(String type, JsonObject members) {
        return RuleBook.types()
                .find(type)
                .map(known -> warnings(known, members, ValidationOptions.defaults()))
                .orElse(List.of());
    }

    /**
     * Returns the warnings with which a control plane would accept a resource that is given by its JSON members. Empty
     * if the members do not fit the model, because a control plane refuses such a resource.
     */
    public static List<String> warnings(ResourceType<?> type, JsonObject members, ValidationOptions options) {
        return new VersionedReading(type, options.version()).warnings(members);
    }

    /**
     * Returns the members that a control plane would accept but not store, with what happens without them: members that
     * its version no longer has, and members that the kind never had. Empty if it would store all members, or does not
     * have the kind. What a control plane computes is not returned.
     */
    public static List<DroppedMember> dropped(Resource resource, ValidationOptions options) {
        return RuleBook.types()
                .find(resource.type())
                .map(type -> dropped(type, Json.toTree(resource).asObject().orElseThrow(), options))
                .orElse(List.of());
    }

    /**
     * Returns the members that a control plane would accept but not store; see {@link #dropped(Resource,
     * ValidationOptions)}. The resource is given by its JSON members in the universal format.
     */
    public static List<DroppedMember> dropped(ResourceType<?> type, JsonObject members, ValidationOptions options) {
        return GenericResource.class.isAssignableFrom(type.model())
                ? List.of()
                : new VersionedReading(type, options.version()).dropped(members);
    }

    /**
     * Returns the members of a resource in the form in which a control plane stores them, if it accepts them: without
     * those that it drops, with the defaults of the kind, and in its spelling. A duration of 90 seconds is
     * {@code 1m30s} in the {@code spec} of a newer kind; older kinds have no members that are zero. What a control
     * plane computes is not added, for example labels and the status. A resource whose kind has no model of its own is
     * returned as it is.
     *
     * @param members the JSON members in the universal format
     */
    public static JsonObject stored(ResourceType<?> type, JsonObject members, ValidationOptions options) {
        return GenericResource.class.isAssignableFrom(type.model())
                ? members
                : new VersionedReading(type, options.version()).stored(members);
    }

    /**
     * Validates resources that are applied together. Returns the violations of {@link #checkAll(Collection,
     * ValidationOptions)} as findings with the codes of {@link Violation.Stage}, and the warnings of
     * {@link #warnings(Resource, ValidationOptions)} with the code {@link Warning.Kind#DEPRECATED}.
     */
    public static FindingReport findings(Collection<? extends Resource> resources, ValidationOptions options) {
        ValidationFindings findings = new ValidationFindings(Optional.empty());
        checkAll(resources, options).forEach(findings::add);
        resources.forEach(resource -> warnings(resource, options)
                .forEach(warning -> findings.add(FindingSubject.of(resource), warning, Optional.empty())));
        return findings.report();
    }

    /**
     * Validates the documents of a text. Returns the violations of {@link #checkText(String, ValidationOptions)} and
     * the warnings as findings with line and column. Their codes are those of {@link #findings(Collection,
     * ValidationOptions)}.
     *
     * @param file the path of the file, or another name of the text
     */
    public static FindingReport findings(String file, String text, ValidationOptions options) {
        return DocumentCheck.of(text, options).findings(location -> SourceLocation.of(file, location));
    }

    /**
     * Validates a file, or all {@code .yaml}, {@code .yml} and {@code .json} files of a directory and its
     * subdirectories. Returns findings with file, line and column. A document may refer to a mesh in another file.
     * Directories whose name starts with a dot are skipped. An error in one file hides none in the others.
     *
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public static FindingReport findings(Path path, ValidationOptions options) {
        return DocumentCheck.of(path, options).findings(SourceLocation::of);
    }

    /** Returns the verdict of a control plane on a resource: violations, warnings and dropped members. */
    public static Verdict verdict(Resource resource, ValidationOptions options) {
        return new Verdict(check(resource, options), warnings(resource, options), dropped(resource, options));
    }

    /**
     * Returns the verdict of a control plane on a resource that is given by its JSON members in the universal format:
     * its violations, its warnings and what is dropped.
     */
    public static Verdict verdict(ResourceType<?> type, JsonObject members, ValidationOptions options) {
        return new Verdict(
                check(type, members, options), warnings(type, members, options), dropped(type, members, options));
    }
}
