package dev.meshmanager.kuma.policy.target;

import com.squareup.moshi.Json;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.annotation.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** Selects what a policy applies to: proxies at its top, clients in {@code from}, destinations in {@code to}. */
@Value.Immutable
public interface TargetRef extends Model {
    /** Returns what is referred to; the control plane requires it. */
    @Schema(required = true)
    Optional<TargetRefKind> kind();

    /** Returns the name of what is referred to. */
    Optional<String> name();

    /** Returns the Kubernetes namespace of what is referred to; absent means the policy's own. */
    Optional<String> namespace();

    /** Returns the labels that what is referred to must have. */
    Map<String, String> labels();

    /** Returns the part that is meant, as in the name of a port or of a listener. */
    Optional<String> sectionName();

    /** Returns the tags that proxies must have; only the deprecated subset kinds use them. */
    Map<String, String> tags();

    /** Returns the sorts of proxies that are meant; empty means all. */
    List<ProxyType> proxyTypes();

    /**
     * Returns the name of another mesh; the member is called {@code mesh} and the control plane has reserved it for
     * later.
     */
    @Json(name = "mesh")
    Optional<String> meshName();

    /** Returns a reference to everything in the mesh. */
    static TargetRef mesh() {
        return ofKind(TargetRefKind.MESH).build();
    }

    /** Returns a reference to all data plane proxies. */
    static TargetRef dataplane() {
        return ofKind(TargetRefKind.DATAPLANE).build();
    }

    /** Returns a reference to the data plane proxies that have all of these labels. */
    static TargetRef dataplane(Map<String, String> labels) {
        return ofKind(TargetRefKind.DATAPLANE).labels(labels).build();
    }

    /** Returns a reference to the data plane proxy of this name. */
    static TargetRef dataplane(String name) {
        return ofKind(TargetRefKind.DATAPLANE).name(name).build();
    }

    /** Returns a reference to the service of this name. */
    static TargetRef meshService(String name) {
        return ofKind(TargetRefKind.MESH_SERVICE).name(name).build();
    }

    /** Returns a reference to one port of a service. */
    static TargetRef meshService(String name, String port) {
        return meshService(name).toBuilder().sectionName(port).build();
    }

    /** Returns a reference to the services that have all of these labels. */
    static TargetRef meshService(Map<String, String> labels) {
        return ofKind(TargetRefKind.MESH_SERVICE).labels(labels).build();
    }

    /** Returns a reference to the multi-zone service of this name. */
    static TargetRef meshMultiZoneService(String name) {
        return ofKind(TargetRefKind.MESH_MULTI_ZONE_SERVICE).name(name).build();
    }

    /** Returns a reference to the external service of this name. */
    static TargetRef meshExternalService(String name) {
        return ofKind(TargetRefKind.MESH_EXTERNAL_SERVICE).name(name).build();
    }

    /** Returns a reference to the built-in gateway of this name. */
    static TargetRef meshGateway(String name) {
        return ofKind(TargetRefKind.MESH_GATEWAY).name(name).build();
    }

    /** Returns a reference to the traffic that the route of this name matches. */
    static TargetRef meshHttpRoute(String name) {
        return ofKind(TargetRefKind.MESH_HTTP_ROUTE).name(name).build();
    }

    /** Returns a reference to the proxies that have all of these tags, as older policies write it. */
    static TargetRef meshSubset(Map<String, String> tags) {
        return ofKind(TargetRefKind.MESH_SUBSET).tags(tags).build();
    }

    /** Returns a builder that has the kind set. */
    static Builder ofKind(TargetRefKind kind) {
        return builder().kind(kind);
    }

    /** Returns a builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this reference. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link TargetRef}. */
    final class Builder extends ImmutableTargetRef.Builder implements ModelBuilder<TargetRef> {
        Builder() {}
    }
}
