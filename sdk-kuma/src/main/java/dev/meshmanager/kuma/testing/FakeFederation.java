package dev.meshmanager.kuma.testing;

import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.testing.sync.Replica;
import dev.meshmanager.kuma.testing.sync.Synchronization;
import dev.meshmanager.kuma.zone.Zone;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A global control plane and its zones in the memory of this JVM.
 *
 * <pre>{@code
 * try (FakeFederation federation = FakeFederation.of("east", "west")) {
 *     federation.global().client().apply(timeout);
 *     federation.zone("east").connect(dataplane);
 * }
 * }</pre>
 *
 * <p><b>Synchronization.</b> Meshes, policies and secrets of the global control plane are copied to every zone; the
 * copies of policies have a hash at the end of their names. Proxies, services and insights of zones are copied to the
 * global control plane. Services and ingresses of a zone are copied to the other zones. The copies exist before the
 * call that made a change gets its response.
 *
 * <p><b>Threads.</b> Safe for use by many threads.
 */
public final class FakeFederation implements AutoCloseable {
    private final FakeControlPlane global;
    private final Map<String, FakeControlPlane> zones = new LinkedHashMap<>();
    private final Synchronization synchronization;

    private FakeFederation(KumaVersion version, String... names) {
        global = FakeControlPlane.builder().version(version).start();
        for (String name : names) {
            zones.put(
                    name,
                    FakeControlPlane.builder()
                            .version(version)
                            .zone(name)
                            .clusterOf(global)
                            .start());
        }
        Map<String, Replica> replicas = new LinkedHashMap<>();
        zones.forEach((name, zone) -> replicas.put(name, zone.replica()));
        this.synchronization = new Synchronization(global.replica(), replicas);
        global.onChange(this::sync);
        zones.values().forEach(zone -> {
            zone.onChange(this::sync);
            zone.beforeInsights(this::syncInsights);
        });
        zones.keySet().forEach(name -> global.connect(Zone.builder().name(name).build()));
    }

    /** Starts a global control plane and one control plane for each zone, all connected. */
    public static FakeFederation of(String... zones) {
        return of(KumaVersion.V2_14, zones);
    }

    /**
     * Starts a global control plane and one control plane for each zone, all connected and all of this version; see
     * {@link FakeControlPlane.Builder#version}.
     */
    public static FakeFederation of(KumaVersion version, String... zones) {
        return new FakeFederation(Objects.requireNonNull(version, "version"), zones);
    }

    private synchronized void sync() {
        synchronization.run();
    }

    /** Summing up a mesh reads all of it, so that it is left to those who read insights. */
    private synchronized void syncInsights() {
        synchronization.runWithInsights();
    }

    /** Returns the global control plane. */
    public FakeControlPlane global() {
        return global;
    }

    /**
     * Returns the control plane of a zone.
     *
     * @throws IllegalArgumentException if there is no such zone
     */
    public FakeControlPlane zone(String name) {
        FakeControlPlane zone = zones.get(name);
        if (zone == null) {
            throw new IllegalArgumentException("there is no zone \"" + name + "\", only " + zones.keySet());
        }
        return zone;
    }

    /** Stops all control planes. */
    @Override
    public void close() {
        zones.values().forEach(FakeControlPlane::close);
        global.close();
    }

    /** Returns the names of the zones. */
    @Override
    public String toString() {
        return "FakeFederation(" + zones.keySet() + ")";
    }
}
