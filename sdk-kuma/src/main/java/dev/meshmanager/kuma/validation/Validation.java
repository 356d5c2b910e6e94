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
 * The control plane's verdict without a control plane: the rules of version 2.14 for every kind, with the control
 * plane's own field paths and our own words.
 *
 * <p>Nothing here calls a server, and building a model never validates. A resource of a kind that the SDK does not know
 * has no rules. All methods are thread-safe.
 */
public final class Validation {
    private Validation() {}

    /** Returns what a control plane would refuse in a resource, or an empty list if it would accept it. */
    public static Violations check(Resource resource) {
        return check(resource, ValidationOptions.defaults());
    }

    /** Returns what such a control plane would refuse in a resource, or an empty list if it would accept it. */
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
     * Returns what {@link #check(Resource, ValidationOptions)} does, with the name of the resource in each violation.
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
     * Returns what a control plane would refuse in a resource that is given by its JSON members in the universal
     * format, also where they do not fit the model.
     */
    public static Violations check(ResourceType<?> type, JsonObject members, ValidationOptions options) {
        return GenericResource.class.isAssignableFrom(type.model())
                ? Violations.of(List.of())
                : Violations.of(new ResourceCheck(options).check(type, members));
    }

    /** Returns what a control plane would refuse in resources that go together; see the other method. */
    public static Violations checkAll(Collection<? extends Resource> resources) {
        return checkAll(resources, ValidationOptions.defaults());
    }

    /**
     * Returns what a control plane would refuse in resources that go together: everything that {@link #check(Resource)}
     * finds, two resources of the same kind, mesh and name, and meshes that are neither among the resources nor among
     * those of the options.
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

    /** Returns what a control plane would refuse in the documents of a text; see the other method. */
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

    /** Returns what a control plane would accept with a warning, in its own words. */
    public static List<String> warnings(Resource resource) {
        return RuleBook.types()
                .find(resource.type())
                .filter(type -> type.model().isInstance(resource))
                .map(type -> List.copyOf(Deprecations.of(type, resource)))
                .orElse(List.of());
    }

    /**
     * Returns what a control plane would accept with a warning in a resource that is given by its JSON members. A
     * resource that does not fit its model has no warnings; a control plane refuses it.
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
