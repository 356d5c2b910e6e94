package dev.meshmanager.kuma.validation;

import dev.meshmanager.core.GenericResource;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.format.DocumentException;
import dev.meshmanager.core.format.DocumentTree;
import dev.meshmanager.core.format.ResourceDocuments;
import dev.meshmanager.core.json.JsonException;
import dev.meshmanager.kuma.internal.Trees;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Checks resources as a control plane does, without a control plane. The rules and field paths are those of version
 * 2.14 for every kind; the reasons are the SDK's own.
 *
 * <p>Nothing here calls a server, and building a model never validates. A resource of a kind that the SDK does not know
 * has no rules. All methods are thread-safe.
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
        if (resource instanceof GenericResource) {
            return Violations.of(List.of());
        }
        return RuleBook.types()
                .find(resource.type())
                .map(type -> checkTyped(type, resource, options))
                .orElseGet(() -> Violations.of(List.of()));
    }

    /**
     * Returns the violations of {@link #check(Resource, ValidationOptions)}. Each has the kind, mesh and name of the
     * resource.
     */
    public static Violations checkNamed(Resource resource, ValidationOptions options) {
        String subject = ReferenceRules.nameOf(resource);
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
        List<Violation> violations = new ArrayList<>();
        ReferenceRules references = new ReferenceRules(options.meshes());
        resources.forEach(references::add);
        for (Resource resource : resources) {
            String subject = ReferenceRules.nameOf(resource);
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
     * Returns what a control plane would refuse in the YAML or JSON documents of a text in either format, each with its
     * line and column. Documents of kinds that the SDK does not know are not looked into.
     */
    public static Violations checkText(String text, ValidationOptions options) {
        List<Violation> violations = new ArrayList<>();
        List<DocumentTree> trees;
        try {
            trees = ResourceDocuments.of(RuleBook.types()).trees(text, failure -> violations.add(unreadable(failure)));
        } catch (DocumentException e) {
            return Violations.of(List.of(unreadable(e)));
        }
        ReferenceRules references = new ReferenceRules(options.meshes());
        trees.forEach(tree -> references.add(tree.members()));
        for (DocumentTree tree : trees) {
            String subject = ReferenceRules.nameOf(tree.members());
            Optional<ResourceType<?>> type = RuleBook.types().find(Trees.text(tree.members(), "type"));
            List<Violation> found = new ArrayList<>();
            type.ifPresent(known -> found.addAll(check(known, tree.members(), options)));
            found.addAll(references.check(tree.members()));
            for (Violation violation : found) {
                violations.add(violation.inResource(subject).at(tree.locationOf(violation.field())));
            }
        }
        return Violations.of(violations);
    }

    private static Violation unreadable(DocumentException failure) {
        return Violation.of(Violation.Stage.SHAPE, "", failure.reason()).at(failure.location());
    }

    /**
     * Returns the warnings with which a control plane would accept a resource, in the text of the control plane. Empty
     * if there are none.
     */
    public static List<String> warnings(Resource resource) {
        return RuleBook.types()
                .find(resource.type())
                .filter(type -> type.model().isInstance(resource))
                .map(type -> List.copyOf(Deprecations.of(type, resource)))
                .orElse(List.of());
    }

    /**
     * Returns the warnings with which a control plane would accept a resource that is given by its JSON members. Empty
     * if the members do not fit the model, because a control plane refuses such a resource.
     */
    public static List<String> warnings(String type, JsonObject members) {
        return RuleBook.types()
                .find(type)
                .map(known -> warnings(known, members))
                .orElse(List.of());
    }

    private static List<String> warnings(ResourceType<?> type, JsonObject members) {
        try {
            return List.copyOf(Deprecations.of(type, ResourceCheck.read(type, members)));
        } catch (JsonException e) {
            return List.of();
        }
    }
}
