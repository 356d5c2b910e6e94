package dev.meshmanager.konnect.migration;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.error.ForbiddenException;
import dev.meshmanager.core.error.NotFoundException;
import dev.meshmanager.konnect.migration.MigrationLoss.Kind;
import dev.meshmanager.konnect.migration.PlannedChange.Action;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.ValidationOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The versions of the two control planes of a migration, and what resources lose between them. Between versions of one
 * line nothing is lost.
 */
record VersionChange(KumaVersion from, KumaVersion to) {
    static VersionChange of(KumaClient from, KumaClient to) {
        return new VersionChange(version(from), version(to));
    }

    /** The SDK assumes 2.14 where a control plane does not tell its version. */
    private static KumaVersion version(KumaClient client) {
        try {
            return client.version();
        } catch (ForbiddenException | NotFoundException e) {
            return KumaVersion.V2_14;
        }
    }

    /** Returns the losses of one resource. Members that the source refuses or drops too are not reported. */
    List<MigrationLoss> losses(PlannedChange change, Resource resource, Optional<ResourceType<?>> type) {
        if (from.line().equals(to.line())) {
            return List.of();
        }
        if (change.action() == Action.SKIP) {
            return type
                    .filter(known -> from.has(known) && !to.has(known))
                    .map(known -> new MigrationLoss(
                            change,
                            Kind.REMOVED_KIND,
                            "Kuma " + to.line() + " does not have the kind, so that it has no effect there"))
                    .stream()
                    .toList();
        }
        if (change.action() == Action.KEEP) {
            return List.of();
        }
        ValidationOptions here = ValidationOptions.defaults().version(from);
        ValidationOptions there = ValidationOptions.defaults().version(to);
        Set<String> known = new HashSet<>();
        Validation.check(resource, here).forEach(violation -> known.add(violation.field()));
        Validation.dropped(resource, here).forEach(member -> known.add(member.field()));
        Stream<MigrationLoss> refused = Validation.check(resource, there).stream()
                .filter(violation -> !known.contains(violation.field()))
                .map(violation ->
                        new MigrationLoss(change, Kind.REFUSED, violation.field() + ": " + violation.reason()));
        Stream<MigrationLoss> dropped = Validation.dropped(resource, there).stream()
                .filter(member -> !known.contains(member.field()))
                .map(member -> new MigrationLoss(
                        change,
                        Kind.DROPPED,
                        member.field() + (member.effect().isEmpty() ? "" : ": " + member.effect())));
        return Stream.concat(refused, dropped).toList();
    }
}
