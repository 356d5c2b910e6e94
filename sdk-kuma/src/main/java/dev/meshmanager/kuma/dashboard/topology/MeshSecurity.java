package dev.meshmanager.kuma.dashboard.topology;

import dev.meshmanager.kuma.dashboard.snapshot.Snapshot;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.internal.Tags;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.mesh.Mesh;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells where the certificates of proxies come from: the authority of the mesh or a {@code MeshIdentity}. Since Kuma
 * 3.0, only a {@code MeshIdentity} counts.
 */
public final class MeshSecurity {
    private final Topology topology;
    private final List<MeshIdentity> identities;
    private final boolean hasAuthorities;
    private final Set<String> secured = new HashSet<>();

    private MeshSecurity(Topology topology) {
        Snapshot snapshot = topology.snapshot();
        this.topology = topology;
        this.identities = snapshot.identities();
        this.hasAuthorities = snapshot.version().isBefore(KumaVersion.V3_0);
        snapshot.meshes().stream().filter(this::hasAuthority).map(Mesh::name).forEach(secured::add);
    }

    /** Returns the security of the meshes of a topology. */
    public static MeshSecurity of(Topology topology) {
        return new MeshSecurity(topology);
    }

    private boolean hasAuthority(Mesh mesh) {
        return hasAuthorities && mesh.enabledAuthority().isPresent();
    }

    /** Returns whether a mesh has an identity. */
    public boolean hasIdentity(String mesh) {
        return identities.stream().anyMatch(identity -> identity.mesh().equals(mesh));
    }

    /** Returns whether the mesh gives the proxy a certificate. */
    public boolean secures(LocatedProxy proxy) {
        return secured.contains(proxy.mesh()) || hasIdentityFor(proxy);
    }

    /** Returns whether an identity of the mesh selects the proxy. */
    public boolean hasIdentityFor(LocatedProxy proxy) {
        return identities.stream().anyMatch(identity -> selects(identity, proxy));
    }

    private static boolean selects(MeshIdentity identity, LocatedProxy proxy) {
        String zone = ResourceNames.zone(identity);
        return identity.mesh().equals(proxy.mesh())
                && (zone.isEmpty() || zone.equals(proxy.zone()))
                && identity.spec()
                        .selector()
                        .flatMap(MeshIdentity.Selector::dataplane)
                        .filter(labels -> Tags.areIn(
                                labels.matchLabels(), proxy.overview().labels()))
                        .isPresent();
    }

    /**
     * Returns type, name and mode of the enabled certificate authority, else the names of the identities with the
     * number of proxies that they select if it is not all, else {@code off}.
     */
    public String text(Mesh mesh) {
        if (hasAuthority(mesh)) {
            return StatusText.mtls(mesh);
        }
        String names = identities.stream()
                .filter(identity -> identity.mesh().equals(mesh.name()))
                .map(ResourceNames::display)
                .distinct()
                .collect(Collectors.joining(", "));
        if (names.isEmpty()) {
            return "off";
        }
        List<LocatedProxy> proxies = topology.proxies(mesh.name());
        long selected = proxies.stream().filter(this::hasIdentityFor).count();
        return MeshIdentity.TYPE.name() + " / " + names
                + (selected == proxies.size() ? "" : " (" + selected + " of " + proxies.size() + " proxies)");
    }

    /** Returns why a proxy of a mesh with identities has no certificate; empty if an identity selects it. */
    public Optional<String> missingIdentity(LocatedProxy proxy) {
        return hasIdentity(proxy.mesh()) && !secures(proxy)
                ? Optional.of("no " + MeshIdentity.TYPE.name() + " selects the proxy: its traffic is not encrypted")
                : Optional.empty();
    }
}
