package dev.meshmanager.kuma;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.error.MethodNotAllowedException;
import dev.meshmanager.core.error.NotFoundException;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.Inbound;
import dev.meshmanager.kuma.proxy.Networking;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opentest4j.TestAbortedException;

/**
 * A place on a control plane where tests do no harm: a mesh of its own where the control plane lets meshes be made, and
 * names that nobody else has. It knows what the control plane can do, and deletes what was made in it.
 */
final class Workspace implements AutoCloseable {
    private final KumaClient client;
    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final Deque<Resource> made = new ArrayDeque<>();
    private final boolean global;
    private final boolean makesMeshes;
    private final String mesh;

    /**
     * Opens a workspace; in a zone that gets its meshes from elsewhere it is in the oldest mesh there is, since a
     * younger one may be that of a test on the global control plane, and go at any time.
     */
    Workspace(KumaClient client) {
        this.client = client;
        JsonObject config = client.config();
        if (Trees.at(config, "apiServer", "readOnly").equals(Optional.of(JsonValue.of(true)))) {
            throw new TestAbortedException("skipped: the control plane lets nothing be written");
        }
        this.global = Trees.text(config, "mode").equals("global");
        Mesh own = mesh("contract").build();
        this.makesMeshes = makes(own);
        this.mesh = makesMeshes
                ? own.name()
                : client.resources(Mesh.TYPE).list().stream()
                        .min(Comparator.comparing(found -> found.creationTime().orElse(Instant.EPOCH)))
                        .orElseThrow(() -> new TestAbortedException("skipped: the zone has got no mesh yet"))
                        .name();
    }

    private boolean makes(Mesh mesh) {
        try {
            client.apply(mesh);
            return true;
        } catch (MethodNotAllowedException e) {
            return false;
        }
    }

    KumaClient client() {
        return client;
    }

    String mesh() {
        return mesh;
    }

    /** Returns whether the control plane is a global one, which has no data plane proxies of its own. */
    boolean isGlobal() {
        return global;
    }

    /** Returns whether the control plane lets meshes be made, as all do but those of zones of a global one. */
    boolean makesMeshes() {
        return makesMeshes;
    }

    /** Returns the text that only names of this workspace contain. */
    String suffix() {
        return suffix;
    }

    String name(String prefix) {
        return prefix + "-" + suffix;
    }

    /** Returns whether the control plane is of this version or a later one. */
    boolean isAtLeast(KumaVersion version) {
        return client.version().isAtLeast(version);
    }

    /** Returns whether the version of the control plane has a kind. */
    boolean has(ResourceType<?> type) {
        return client.version().has(type);
    }

    /** Writes a resource, which is deleted at the end of the test. */
    Applied apply(Resource resource) {
        made.push(resource);
        return client.apply(resource);
    }

    /** Has a resource that the test writes itself deleted at its end. */
    <R extends Resource> R track(R resource) {
        made.push(resource);
        return resource;
    }

    /** Returns a mesh without the policies that a new one gets. */
    Mesh.Builder mesh(String prefix) {
        return Mesh.builder().name(name(prefix)).addSkipCreatingInitialPolicy("*");
    }

    /** Returns a policy for proxies that nobody has. */
    MeshTimeout.Builder timeout(String prefix, Duration timeout) {
        MeshTimeout.Builder builder = MeshTimeout.builder()
                .mesh(mesh)
                .name(name(prefix))
                .spec(spec -> spec.targetRef(TargetRef.dataplane(Map.of("contract", suffix)))
                        .addTo(to -> to.targetRef(TargetRef.mesh()).conf(conf -> conf.connectionTimeout(timeout))));
        return makesMeshes ? builder : builder.putLabel("kuma.io/origin", "zone");
    }

    MeshTimeout.Builder timeout(String prefix) {
        return timeout(prefix, Duration.ofSeconds(5));
    }

    /** Returns a proxy with tags, and with the same labels: proxies of 3.0 have no tags. */
    Dataplane.Builder proxy(String prefix, String service, String version) {
        Map<String, String> tags = Map.of("kuma.io/service", service, "version", version);
        return proxy(prefix)
                .putAllLabels(tags)
                .networking(networking -> networking.address("192.0.2.1").addInbound(Inbound.of(8080, tags)));
    }

    Dataplane.Builder proxy(String prefix, Networking networking) {
        return proxy(prefix).networking(networking);
    }

    private Dataplane.Builder proxy(String prefix) {
        return Dataplane.builder().mesh(mesh).name(name(prefix));
    }

    /** Deletes what tests have made, the latest first. */
    void cleanUp() {
        RuntimeException failure = null;
        while (!made.isEmpty()) {
            try {
                deleteIfThere(made.pop());
            } catch (RuntimeException e) {
                // The rest must go too.
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void deleteIfThere(Resource resource) {
        try {
            client.delete(resource);
        } catch (NotFoundException | MethodNotAllowedException e) {
            // The test has deleted it itself, has not come so far, or was refused as it wanted.
        }
    }

    @Override
    public void close() {
        try {
            cleanUp();
        } finally {
            if (makesMeshes) {
                deleteIfThere(mesh("contract").build());
            }
        }
    }
}
