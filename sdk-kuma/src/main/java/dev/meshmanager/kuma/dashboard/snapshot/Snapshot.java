package dev.meshmanager.kuma.dashboard.snapshot;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.ModelStyle;
import dev.meshmanager.core.page.FailedRead;
import dev.meshmanager.kuma.common.Warning;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.inspect.GlobalInsight;
import dev.meshmanager.kuma.inspect.ServerInfo;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.MeshInsight;
import dev.meshmanager.kuma.proxy.DataplaneOverview;
import dev.meshmanager.kuma.service.ServiceInsight;
import dev.meshmanager.kuma.validation.ControlPlaneMode;
import dev.meshmanager.kuma.zone.ZoneEgressOverview;
import dev.meshmanager.kuma.zone.ZoneIngressOverview;
import dev.meshmanager.kuma.zone.ZoneOverview;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The lists that a control plane returned at one moment. Immutable. It holds data only; {@code Dashboard} computes
 * counters, warnings and pictures from it.
 */
@ModelStyle
@Value.Immutable
public abstract class Snapshot {
    Snapshot() {}

    /** Returns when the lists were read. Certificates are judged at this moment. */
    public abstract Instant time();

    /** Returns product and version. */
    public abstract ServerInfo server();

    /** Returns the base URL of the API, without user information and query; empty if it is not known. */
    public abstract Optional<String> url();

    /** Returns the role of the control plane in its deployment; empty if its settings could not be read. */
    public abstract Optional<ControlPlaneMode> mode();

    /** Returns the identity of the control plane in Konnect; empty for any other control plane. */
    public abstract Optional<ManagedControlPlane> managed();

    /** Returns the warnings about the control plane itself, for example that it stores resources in memory only. */
    public abstract List<Warning> warnings();

    /** Returns the counts of the control plane over all meshes and zones. */
    public abstract GlobalInsight counts();

    /** Returns the zones. Empty for a control plane that has no global control plane and is none. */
    public abstract List<ZoneOverview> zones();

    /** Returns the zone ingresses. Empty since Kuma 3.0, where listeners of data plane proxies are ingresses. */
    public abstract List<ZoneIngressOverview> zoneIngresses();

    /** Returns the zone egresses. Empty since Kuma 3.0, where listeners of data plane proxies are egresses. */
    public abstract List<ZoneEgressOverview> zoneEgresses();

    /** Returns the meshes. */
    public abstract List<Mesh> meshes();

    /** Returns the counts of the control plane for each mesh. */
    public abstract List<MeshInsight> meshInsights();

    /** Returns the services that tags of proxies name, with the status of their proxies. Empty since Kuma 3.0. */
    public abstract List<ServiceInsight> services();

    /** Returns the data plane proxies, gateways included. */
    public abstract List<DataplaneOverview> proxies();

    /** Returns the policies, built-in gateways and service resources of all meshes. */
    public abstract List<MeshResource> resources();

    /** Returns the identities, which give the proxies that they select a certificate. */
    public abstract List<MeshIdentity> identities();

    /** Returns the lists that could not be read. */
    public abstract List<FailedRead> unread();

    /** Returns the version of Kuma. Default: that of {@link #server()}, or {@code 2.14} if it does not tell it. */
    @Value.Default
    public KumaVersion version() {
        return server().kumaVersion().orElse(KumaVersion.V2_14);
    }

    /** Returns whether this is a global control plane. Without settings, only a global one has zones. */
    public boolean isGlobal() {
        return mode().map(mode -> mode == ControlPlaneMode.GLOBAL).orElseGet(() -> !zones().isEmpty());
    }

    /** Returns whether the control plane has zones, as all have but one that is alone with its only zone. */
    public boolean isMultiZone() {
        return mode().map(mode -> mode != ControlPlaneMode.ZONE).orElse(true);
    }

    /** Returns an empty builder; {@code time}, {@code server} and {@code counts} are required. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this snapshot. */
    public Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link Snapshot}. */
    public static final class Builder extends ImmutableSnapshot.Builder implements ModelBuilder<Snapshot> {
        Builder() {}
    }
}
