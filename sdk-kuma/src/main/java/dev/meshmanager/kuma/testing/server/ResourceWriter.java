package dev.meshmanager.kuma.testing.server;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.MeshInsight;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.secret.Secret;
import dev.meshmanager.kuma.testing.admission.AdmissionCheck;
import dev.meshmanager.kuma.testing.admission.ComputedLabels;
import dev.meshmanager.kuma.testing.admission.IdentityDefaults;
import dev.meshmanager.kuma.testing.admission.MeshDefaults;
import dev.meshmanager.kuma.testing.admission.MtlsGuard;
import dev.meshmanager.kuma.testing.admission.OriginGuard;
import dev.meshmanager.kuma.testing.admission.ProxyGuard;
import dev.meshmanager.kuma.testing.admission.RateLimitGuard;
import dev.meshmanager.kuma.testing.admission.StoredForm;
import dev.meshmanager.kuma.testing.insight.Subscriptions;
import dev.meshmanager.kuma.testing.store.CpMode;
import dev.meshmanager.kuma.testing.store.KindIndex;
import dev.meshmanager.kuma.testing.store.Store;
import dev.meshmanager.kuma.testing.store.StoredItem;
import dev.meshmanager.kuma.testing.store.StoredKind;
import dev.meshmanager.kuma.testing.wire.Refusal;
import dev.meshmanager.kuma.testing.wire.RefusedField;
import dev.meshmanager.kuma.testing.wire.ResourceBody;
import dev.meshmanager.kuma.testing.wire.ServerAnswer;
import dev.meshmanager.kuma.zone.Zone;
import dev.meshmanager.kuma.zone.ZoneInsight;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Responds to calls that write and delete resources. */
public final class ResourceWriter {
    private static final String CREATE_FAILED = "Failed to create a resource";
    private static final String UPDATE_FAILED = "Failed to update a resource";

    private final CpMode mode;
    private final KindIndex kinds;
    private final Store store;
    private final ResourceReader reader;
    private final Clock clock;
    private final List<AdmissionCheck> checks;
    private final RateLimitGuard rateLimits;
    private final StoredForm form;
    private final MeshDefaults meshDefaults;
    private final IdentityDefaults identityDefaults;

    public ResourceWriter(
            CpMode mode,
            KindIndex kinds,
            Store store,
            ResourceReader reader,
            Clock clock,
            List<AdmissionCheck> checks,
            MeshDefaults meshDefaults) {
        this.mode = mode;
        this.kinds = kinds;
        this.store = store;
        this.reader = reader;
        this.clock = clock;
        this.checks = checks;
        this.rateLimits = new RateLimitGuard(store);
        this.form = new StoredForm(mode);
        this.meshDefaults = meshDefaults;
        this.identityDefaults = new IdentityDefaults(mode, kinds, store);
    }

    public ServerAnswer put(StoredKind kind, Optional<String> mesh, String name, String body) {
        refuseIfReadOnly(kind);
        mesh.ifPresent(reader::requireMesh);
        String meshName = mesh.orElse("");
        JsonObject resource = ResourceBody.read(mode, kind, meshName, name, body);
        List<String> warnings = admit(new AdmissionCheck.Candidate(mode, kind, meshName, name, resource));
        synchronized (store) {
            // The mesh may have been deleted in the meantime.
            mesh.ifPresent(reader::requireMesh);
            Optional<StoredItem> before = store.find(kind, meshName, name);
            refuseIfAny(rateLimits.check(kind, meshName, resource), "Could not process a resource");
            StoredItem after = before.isPresent()
                    ? update(before.get(), resource)
                    : create(kind, new StoredItem.Key(meshName, name), resource);
            refuseIfMeshIsClosed(after, before.isPresent());
            store.put(after);
            if (kind.is(Mesh.TYPE)) {
                meshDefaults.store(after, before.isEmpty());
            } else if (kind.is(MeshIdentity.TYPE)) {
                identityDefaults.store(after);
            }
            int status = before.isPresent() ? 200 : 201;
            return ServerAnswer.json(
                    status, warnings.isEmpty() ? JsonObject.EMPTY : JsonObject.of("warnings", warnings));
        }
    }

    private List<RefusedField> missingSecrets(StoredItem mesh) {
        return MtlsGuard.missing(mesh.members(), secret -> store.find(kinds.of(Secret.TYPE), mesh.name(), secret)
                .isPresent());
    }

    /** The control plane has no status of its own for this refusal. */
    private void refuseIfMeshIsClosed(StoredItem item, boolean update) {
        boolean closed = item.kind().is(Dataplane.TYPE)
                && mesh(item.mesh())
                        .filter(mesh -> !ProxyGuard.isAllowed(mesh, item.members()))
                        .isPresent();
        if (closed) {
            throw Refusal.problem(500, update ? UPDATE_FAILED : CREATE_FAILED, "Internal Server Error");
        }
    }

    private Optional<StoredItem> mesh(String name) {
        return store.find(kinds.of(Mesh.TYPE), "", name);
    }

    private void refuseIfReadOnly(StoredKind kind) {
        if (kind.isReadOnly(mode)) {
            throw Refusal.notAllowed(mode.readOnlyMessage());
        }
    }

    private List<String> admit(AdmissionCheck.Candidate candidate) {
        List<String> warnings = new ArrayList<>();
        for (AdmissionCheck check : checks) {
            AdmissionCheck.Verdict verdict = check.check(candidate);
            if (!verdict.violations().isEmpty()) {
                throw Refusal.invalid("Could not process a resource", verdict.violations());
            }
            warnings.addAll(verdict.warnings());
        }
        return warnings;
    }

    private StoredItem create(StoredKind kind, StoredItem.Key key, JsonObject resource) {
        if (kind.is(Dataplane.TYPE)) {
            ProxyGuard.refuseWrongWorkload(resource);
        }
        JsonObject members =
                StoredForm.ofNew(kind, form.ofWrite(kind, mesh(key.mesh()), StoredItem.membersOf(resource)));
        JsonObject complete = kind.newStatus()
                .map(status -> Trees.with(members, "status", Json.parse(status)))
                .orElse(members);
        Instant now = clock.instant();
        StoredItem item = new StoredItem(kind, key, labels(kind, key, members, resource), now, now, () -> complete);
        if (kind.is(Mesh.TYPE)) {
            refuseIfAny(missingSecrets(item), CREATE_FAILED);
        }
        return item;
    }

    private static void refuseIfAny(List<RefusedField> violations, String title) {
        if (!violations.isEmpty()) {
            throw Refusal.invalid(title, violations);
        }
    }

    private StoredItem update(StoredItem before, JsonObject resource) {
        StoredKind kind = before.kind();
        JsonObject members = form.ofWrite(kind, mesh(before.mesh()), StoredItem.membersOf(resource));
        JsonObject complete = before.members()
                .get("status")
                .map(status -> Trees.with(members, "status", status))
                .orElse(members);
        Map<String, String> labels = labels(kind, before.key(), members, resource);
        Map<String, String> current = ComputedLabels.of(mode, kind, before.key(), before.members(), before.labels());
        refuseIfAny(OriginGuard.changes(current, labels), "Could not update a resource");
        StoredItem item = new StoredItem(kind, before.key(), labels, before.created(), clock.instant(), () -> complete);
        if (kind.is(Mesh.TYPE)) {
            List<RefusedField> violations = new ArrayList<>(MtlsGuard.changes(before.members(), members));
            violations.addAll(missingSecrets(item));
            refuseIfAny(violations, UPDATE_FAILED);
        }
        if (kind.is(Dataplane.TYPE)) {
            refuseIfAny(ProxyGuard.untaggedServices(members), UPDATE_FAILED);
        }
        return item;
    }

    private Map<String, String> labels(StoredKind kind, StoredItem.Key key, JsonObject members, JsonObject resource) {
        return ComputedLabels.of(mode, kind, key, members, Trees.strings(resource, "labels"));
    }

    public ServerAnswer delete(StoredKind kind, Optional<String> mesh, String name) {
        refuseIfReadOnly(kind);
        mesh.ifPresent(reader::requireMesh);
        synchronized (store) {
            StoredItem item = store.find(kind, mesh.orElse(""), name)
                    .orElseThrow(() -> Refusal.notFound("Could not delete a resource"));
            refuseIfNeeded(item);
            store.remove(item);
            if (kind.is(Mesh.TYPE)) {
                store.removeMesh(name);
                store.find(kinds.of(MeshInsight.TYPE), "", name).ifPresent(store::remove);
            } else if (kind.is(MeshIdentity.TYPE)) {
                identityDefaults.delete(item);
            }
        }
        return ServerAnswer.json(JsonObject.EMPTY);
    }

    private void refuseIfUsed(StoredItem secret, String title) {
        List<RefusedField> uses = mode.isFederatedZone()
                ? List.of()
                : store.find(kinds.of(Mesh.TYPE), "", secret.mesh())
                        .map(mesh -> MtlsGuard.uses(mesh, secret.name()))
                        .orElse(List.of());
        if (!uses.isEmpty()) {
            throw Refusal.invalid(title, uses);
        }
    }

    private void refuseIfNeeded(StoredItem item) {
        String title = "Could not delete a resource";
        OriginGuard.violation(mode, item.kind(), item.labels()).ifPresent(violation -> {
            throw Refusal.invalid(title, List.of(violation));
        });
        if (item.kind().is(Mesh.TYPE)) {
            if (store.list(kinds.of(Dataplane.TYPE), item.name()).findAny().isPresent()) {
                throw Refusal.invalid(title, "mesh", "unable to delete mesh, there are still some dataplanes attached");
            }
        } else if (item.kind().is(Zone.TYPE)) {
            if (store.find(kinds.of(ZoneInsight.TYPE), "", item.name())
                    .filter(Subscriptions::isOnline)
                    .isPresent()) {
                throw Refusal.invalid(
                        title, "zone", "unable to delete Zone, Zone CP is still connected, please shut it down first");
            }
        } else if (item.kind().is(Secret.TYPE)) {
            refuseIfUsed(item, title);
        }
    }
}
