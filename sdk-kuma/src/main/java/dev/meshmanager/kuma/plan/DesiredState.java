package dev.meshmanager.kuma.plan;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.format.SkippedDocument;
import dev.meshmanager.core.text.Counted;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.kind.KumaVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Resources as they should be, and which other resources a plan may delete. Created by {@link Plan#of}. Immutable.
 *
 * <p><b>Deletions.</b> Without {@link #ownedBy} and {@link #deleting} a plan deletes nothing.
 */
public final class DesiredState {
    private final List<Resource> resources;
    private final List<String> notes;
    private final Optional<Owner> owner;
    private final Predicate<Resource> deleted;
    private final Optional<List<ResourceType<?>>> kinds;

    private DesiredState(
            List<Resource> resources,
            List<String> notes,
            Optional<Owner> owner,
            Predicate<Resource> deleted,
            Optional<List<ResourceType<?>>> kinds) {
        this.resources = resources;
        this.notes = notes;
        this.owner = owner;
        this.deleted = deleted;
        this.kinds = kinds;
    }

    static DesiredState of(Collection<? extends Resource> resources, List<SkippedDocument> skipped) {
        return new DesiredState(
                List.copyOf(resources),
                skipped.stream().map(document -> "skipped " + document).toList(),
                Optional.empty(),
                resource -> false,
                Optional.of(List.of()));
    }

    /**
     * Returns a copy whose plan marks every desired resource with this label, and deletes all other resources that have
     * the label with the same value. Resources that other control planes own are never deleted.
     *
     * @throws IllegalArgumentException if the label or the value is blank
     */
    public DesiredState ownedBy(String label, String value) {
        if (label.isBlank() || value.isBlank()) {
            throw new IllegalArgumentException("the label of an owner and its value must not be blank");
        }
        return new DesiredState(resources, notes, Optional.of(new Owner(label, value)), deleted, allKinds());
    }

    /**
     * Returns a copy whose plan deletes all resources that are not desired and that the selector accepts. Resources
     * that other control planes own are never deleted.
     */
    public DesiredState deleting(Predicate<Resource> selector) {
        return new DesiredState(resources, notes, owner, deleted.or(selector), allKinds());
    }

    private Optional<List<ResourceType<?>>> allKinds() {
        return kinds.filter(some -> !some.isEmpty());
    }

    /**
     * Returns a copy whose plan deletes resources of these kinds only. Default: of every kind that can be written,
     * which costs one list for each.
     */
    public DesiredState deletingOnly(ResourceType<?>... kinds) {
        return new DesiredState(resources, notes, owner, deleted, Optional.of(List.copyOf(Arrays.asList(kinds))));
    }

    /**
     * Compares the desired resources with those of a control plane. Makes one list call for each kind, whatever the
     * number of resources, and three more: version, settings and meshes. Writes nothing.
     *
     * @throws dev.meshmanager.core.error.MeshException if a list of a desired kind cannot be read
     */
    public Plan against(KumaClient kuma) {
        return new Planner(this, PlanTarget.of(kuma), kuma.types()).plan(new CurrentState(kuma));
    }

    /** Compares the desired resources with these resources, for example with those of a snapshot. */
    public Plan against(Collection<? extends Resource> current, KumaVersion version) {
        return against(current, PlanTarget.none(version));
    }

    /** Compares the desired resources with these resources, in a plan for this control plane. Makes no call. */
    public Plan against(Collection<? extends Resource> current, PlanTarget target) {
        return new Planner(this, target, Kinds.ALL).plan(new CurrentState(current));
    }

    List<Resource> resources() {
        return resources;
    }

    List<String> notes() {
        return new ArrayList<>(notes);
    }

    Optional<Owner> owner() {
        return owner;
    }

    /** Returns the kinds of which resources may be deleted; empty for all. */
    Optional<List<ResourceType<?>>> kinds() {
        return kinds;
    }

    boolean mayDelete(Resource resource) {
        return owner.filter(of -> of.value().equals(resource.labels().get(of.label())))
                        .isPresent()
                || deleted.test(resource);
    }

    /** A label that marks the resources of one owner. */
    record Owner(String label, String value) {
        Owner {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(value, "value");
        }
    }

    /** Returns the number of resources. */
    @Override
    public String toString() {
        return Counted.of(resources.size(), "desired resource");
    }
}
