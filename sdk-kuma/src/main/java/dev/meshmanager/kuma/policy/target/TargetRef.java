package dev.meshmanager.kuma.policy.target;

import com.squareup.moshi.Json;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.annotation.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Selects the proxies that a policy applies to, the clients of an entry in {@code from}, or the destination of an entry
 * in {@code to}.
 */
@Value.Immutable
public interface TargetRef extends Model {
    /** Returns the kind of the target. The control plane requires it. */
    @Schema(required = true)
    Optional<TargetRefKind> kind();

    /** Returns the name of the target. */
    Optional<String> name();

    /** Returns the Kubernetes namespace of the target. Default: the namespace of the policy. */
    Optional<String> namespace();

    /** Returns the labels of the target. It must have all of them. */
    Map<String, String> labels();

    /** Returns the section of the target, for example the name of a port or listener. */
    Optional<String> sectionName();

    /** Returns the tags of the proxies. Only the deprecated subset kinds use them. */
    Map<String, String> tags();

    /** Returns the types of the proxies. If empty, all types. */
    List<ProxyType> proxyTypes();

    /**
     * Returns the name of another mesh. The control plane reserves it for future use. Its JSON name is {@code mesh}.
     */
    @Json(name = "mesh")
    Optional<String> meshName();

    /** Returns a reference to all proxies or all services of the mesh. */
    static TargetRef mesh() {
        return ofKind(TargetRefKind.MESH).build();
    }

    /** Returns a reference to all data plane proxies. */
    static TargetRef dataplane() {
        return ofKind(TargetRefKind.DATAPLANE).build();
    }

    /** Returns a reference to the data plane proxies with all of these labels. */
    static TargetRef dataplane(Map<String, String> labels) {
        return ofKind(TargetRefKind.DATAPLANE).labels(labels).build();
    }

    /** Returns a reference to the data plane proxy with this name. */
    static TargetRef dataplane(String name) {
        return ofKind(TargetRefKind.DATAPLANE).name(name).build();
    }

    /** Returns a reference to the service with this name. Kuma 3.0 takes only {@link #meshService(Map) labels}. */
    static TargetRef meshService(String name) {
        return ofKind(TargetRefKind.MESH_SERVICE).name(name).build();
    }

    /**
     * Returns a reference to one port of the service with this name. Kuma 3.0 takes only {@link #meshService(Map)
     * labels}.
     */
    static TargetRef meshService(String name, String port) {
        return meshService(name).toBuilder().sectionName(port).build();
    }

    /**
     * Returns a reference to the services with all of these labels. The label {@code kuma.io/display-name} has the name
     * of the service.
     */
    static TargetRef meshService(Map<String, String> labels) {
        return ofKind(TargetRefKind.MESH_SERVICE).labels(labels).build();
    }

    /**
     * Returns a reference to the multi-zone service with this name. Kuma 3.0 takes only
     * {@link #meshMultiZoneService(Map) labels}.
     */
    static TargetRef meshMultiZoneService(String name) {
        return ofKind(TargetRefKind.MESH_MULTI_ZONE_SERVICE).name(name).build();
    }

    /** Returns a reference to the multi-zone services with all of these labels. */
    static TargetRef meshMultiZoneService(Map<String, String> labels) {
        return ofKind(TargetRefKind.MESH_MULTI_ZONE_SERVICE).labels(labels).build();
    }

    /**
     * Returns a reference to the external service with this name. Kuma 3.0 takes only {@link #meshExternalService(Map)
     * labels}.
     */
    static TargetRef meshExternalService(String name) {
        return ofKind(TargetRefKind.MESH_EXTERNAL_SERVICE).name(name).build();
    }

    /** Returns a reference to the external services with all of these labels. */
    static TargetRef meshExternalService(Map<String, String> labels) {
        return ofKind(TargetRefKind.MESH_EXTERNAL_SERVICE).labels(labels).build();
    }

    /** Returns a reference to the built-in gateway with this name. */
    static TargetRef meshGateway(String name) {
        return ofKind(TargetRefKind.MESH_GATEWAY).name(name).build();
    }

    /** Returns a reference to the traffic that the route with this name matches. */
    static TargetRef meshHttpRoute(String name) {
        return ofKind(TargetRefKind.MESH_HTTP_ROUTE).name(name).build();
    }

    /** Returns a reference to the proxies with all of these tags. Deprecated in favour of {@link #dataplane(Map)}. */
    static TargetRef meshSubset(Map<String, String> tags) {
        return ofKind(TargetRefKind.MESH_SUBSET).tags(tags).build();
    }

    /** Returns a builder with this kind. */
    static Builder ofKind(TargetRefKind kind) {
        return builder().kind(kind);
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this reference. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link TargetRef}. */
    final class Builder extends ImmutableTargetRef.Builder implements ModelBuilder<TargetRef> {
        Builder() {}
    }
}
