package dev.meshmanager.konnect.migration;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.common.DataSource;
import dev.meshmanager.kuma.mesh.CertificateAuthority;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.Mtls;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The form of resources on another control plane. */
final class MigratedResource {
    /** Members that a control plane computes. It refuses or overwrites them in a request. */
    private static final Set<String> OF_THE_CONTROL_PLANE =
            Set.of("creationTime", "modificationTime", "kri", "status", "snis");

    private static final Set<String> COMPUTED_LABELS = Set.of(
            "kuma.io/origin",
            "kuma.io/zone",
            "kuma.io/env",
            "kuma.io/mesh",
            "kuma.io/policy-role",
            "kuma.io/proxy-type");

    private static final String DISPLAY_NAME = "kuma.io/display-name";

    private MigratedResource() {}

    /** Returns the resource as the other control plane stores it. */
    static Resource of(Resource resource) {
        Resource plain = Json.read(modelOf(resource), content(resource).toString());
        return plain instanceof Mesh ? withoutGeneratedParts((Mesh) plain) : plain;
    }

    /** Kuma 3.0 labels each resource with its own name, and earlier versions only some. */
    static boolean isSame(Resource one, Resource other) {
        return withoutOwnName(one).equals(withoutOwnName(other));
    }

    private static JsonObject withoutOwnName(Resource resource) {
        JsonObject content = content(resource);
        Map<String, String> labels = new LinkedHashMap<>(resource.labels());
        if (!labels.remove(DISPLAY_NAME, resource.name())) {
            return content;
        }
        labels.keySet().removeAll(COMPUTED_LABELS);
        Map<String, @Nullable Object> members = new LinkedHashMap<>(content.raw());
        members.remove("labels");
        if (!labels.isEmpty()) {
            members.put("labels", labels);
        }
        return JsonObject.of(members);
    }

    /** Returns the members of a resource without those that its control plane computes. */
    static JsonObject content(Resource resource) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>(
                Json.toTree(resource).asObject().orElseThrow().raw());
        members.keySet().removeAll(OF_THE_CONTROL_PLANE);
        Map<String, Object> labels = new LinkedHashMap<>(resource.labels());
        labels.keySet().removeAll(COMPUTED_LABELS);
        if (labels.isEmpty()) {
            members.remove("labels");
        } else {
            members.put("labels", labels);
        }
        return JsonObject.of(members);
    }

    private static Class<? extends Resource> modelOf(Resource resource) {
        for (Class<?> parent : resource.getClass().getInterfaces()) {
            if (Resource.class.isAssignableFrom(parent)) {
                return parent.asSubclass(Resource.class);
            }
        }
        throw new IllegalArgumentException("not a model: " + resource.getClass());
    }

    /**
     * The other control plane would create policies and an authority of its own, whose certificates existing proxies do
     * not trust. So the mesh gets the existing authority. Its secrets follow the mesh, so that validation is skipped.
     */
    private static Mesh withoutGeneratedParts(Mesh mesh) {
        Mesh.Builder moved = mesh.toBuilder().skipCreatingInitialPolicies(List.of("*"));
        mesh.mtls().ifPresent(mtls -> moved.mtls(withProvidedAuthorities(mesh.name(), mtls)));
        return moved.build();
    }

    private static Mtls withProvidedAuthorities(String mesh, Mtls mtls) {
        boolean anyBuiltin = mtls.backends().stream().anyMatch(CertificateAuthority.Builtin.class::isInstance);
        if (!anyBuiltin) {
            return mtls;
        }
        return mtls.toBuilder()
                .backends(mtls.backends().stream()
                        .map(authority -> provided(mesh, authority))
                        .toList())
                .skipValidation(true)
                .build();
    }

    private static CertificateAuthority provided(String mesh, CertificateAuthority authority) {
        if (!(authority instanceof CertificateAuthority.Builtin)) {
            return authority;
        }
        String name = authority.name().orElse("");
        return CertificateAuthority.Provided.builder()
                .name(name)
                .conf(conf -> conf.cert(DataSource.secret(mesh + ".ca-builtin-cert-" + name))
                        .key(DataSource.secret(mesh + ".ca-builtin-key-" + name)))
                .mode(authority.mode())
                .dpCert(authority.dpCert())
                .rootChain(authority.rootChain())
                .build();
    }
}
