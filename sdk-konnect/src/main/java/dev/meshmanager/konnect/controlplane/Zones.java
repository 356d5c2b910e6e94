package dev.meshmanager.konnect.controlplane;

import dev.meshmanager.core.Token;
import dev.meshmanager.core.error.MethodNotAllowedException;
import dev.meshmanager.core.error.NotFoundException;
import dev.meshmanager.konnect.zone.ZoneConnection;
import dev.meshmanager.konnect.zone.ZoneDeployment;
import dev.meshmanager.konnect.zone.ZoneSpec;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.zone.KdsSubscription;
import dev.meshmanager.kuma.zone.Zone;
import dev.meshmanager.kuma.zone.ZoneOverview;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Connects zones to mesh control planes of Konnect. Konnect has no zones of its own: one appears when its control plane
 * connects with the token of a system account, which has the role of a connector and is called {@code mesh_{control
 * plane}_{zone}}. Safe for use by many threads, but for one zone by one at a time.
 */
public final class Zones {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final ZoneAccounts accounts;
    private final Function<String, KumaClient> kuma;
    private final String region;
    private final Clock clock;
    private final Pause pause;

    public Zones(ZoneAccounts accounts, Function<String, KumaClient> kuma, String region, Clock clock, Pause pause) {
        this.accounts = accounts;
        this.kuma = kuma;
        this.region = region;
        this.clock = clock;
        this.pause = pause;
    }

    /** Waits between two looks at a zone. */
    public interface Pause {
        /** Waits this long. */
        void of(Duration duration) throws InterruptedException;
    }

    /** Connects a zone; see {@link #connect(String, Consumer)}. */
    public ZoneDeployment connect(MeshControlPlane controlPlane, Consumer<ZoneSpec.Builder> zone) {
        return connect(controlPlane.id(), zone);
    }

    /**
     * Creates what a zone needs to connect to a mesh control plane, and returns what it takes to run the zone: system
     * account, role and token. Where a step fails, those before it are taken back. Safe to repeat: a zone of the same
     * name keeps its account and gets one more token.
     *
     * @throws dev.meshmanager.core.error.MeshException if a step fails; what could not be taken back is suppressed in
     *     it
     */
    public ZoneDeployment connect(String controlPlaneId, Consumer<ZoneSpec.Builder> zone) {
        ZoneSpec spec = spec(zone);
        Undo undo = new Undo();
        try {
            String account = account(controlPlaneId, spec, undo);
            assignRole(account, controlPlaneId, undo);
            return deployment(controlPlaneId, spec, issueToken(account, spec, undo));
        } catch (RuntimeException e) {
            undo.run(e);
            throw e;
        }
    }

    /** Issues another token for a zone; see {@link #rotateToken(String, Consumer)}. */
    public TokenRotation rotateToken(MeshControlPlane controlPlane, Consumer<ZoneSpec.Builder> zone) {
        return rotateToken(controlPlane.id(), zone);
    }

    /**
     * Issues another token for a zone that is connected; the zone's description must be as before.
     *
     * @throws NoSuchElementException if the zone has no system account, as one that has been set up in a browser
     */
    public TokenRotation rotateToken(String controlPlaneId, Consumer<ZoneSpec.Builder> zone) {
        ZoneSpec spec = spec(zone);
        String account = accounts.find(accountName(controlPlaneId, spec.name()))
                .orElseThrow(() -> new NoSuchElementException("the zone " + spec.name() + " has no system account"));
        Set<String> old = Set.copyOf(accounts.tokens(account).keySet());
        Undo undo = new Undo();
        try {
            ZoneDeployment deployment = deployment(controlPlaneId, spec, issueToken(account, spec, undo));
            return new TokenRotation(deployment, accounts, account, old);
        } catch (RuntimeException e) {
            undo.run(e);
            throw e;
        }
    }

    /** Disconnects a zone; see {@link #disconnect(String, String)}. */
    public boolean disconnect(MeshControlPlane controlPlane, String zone) {
        return disconnect(controlPlane.id(), zone);
    }

    /**
     * Deletes a zone's system account, with which its token ends, and what the control plane keeps of the zone. Take
     * the zone down first. Safe to repeat.
     *
     * @return whether there was an account
     */
    public boolean disconnect(String controlPlaneId, String zone) {
        Optional<String> account = accounts.find(accountName(controlPlaneId, zone));
        account.ifPresent(accounts::delete);
        try {
            kuma.apply(controlPlaneId).resources(Zone.TYPE).delete(zone);
        } catch (NotFoundException | MethodNotAllowedException e) {
            // It never connected, or Konnect does not let zones be deleted, which its API says nothing of.
        }
        return account.isPresent();
    }

    /** Returns how a zone stands to its control plane; see {@link #state(String, String)}. */
    public ZoneState state(MeshControlPlane controlPlane, String zone) {
        return state(controlPlane.id(), zone);
    }

    /**
     * Returns how a zone stands to its control plane.
     *
     * @throws NotFoundException if Konnect does not let zones be listed: its API says nothing of them
     */
    public ZoneState state(String controlPlaneId, String zone) {
        for (ZoneOverview overview : kuma.apply(controlPlaneId).zones().overviews()) {
            if (overview.name().equals(zone)) {
                List<KdsSubscription> connections = overview.zoneInsight().stream()
                        .flatMap(insight -> insight.subscriptions().stream())
                        .toList();
                if (connections.isEmpty()) {
                    return ZoneState.UNKNOWN;
                }
                return connections.stream().anyMatch(KdsSubscription::isConnected)
                        ? ZoneState.ONLINE
                        : ZoneState.OFFLINE;
            }
        }
        return ZoneState.UNKNOWN;
    }

    /** Waits until a zone is connected; see {@link #waitUntilOnline(String, String, Duration, Consumer)}. */
    public boolean waitUntilOnline(MeshControlPlane controlPlane, String zone, Duration timeout)
            throws InterruptedException {
        return waitUntilOnline(controlPlane.id(), zone, timeout);
    }

    /** Waits until a zone is connected; see {@link #waitUntilOnline(String, String, Duration, Consumer)}. */
    public boolean waitUntilOnline(
            MeshControlPlane controlPlane, String zone, Duration timeout, Consumer<ZoneState> progress)
            throws InterruptedException {
        return waitUntilOnline(controlPlane.id(), zone, timeout, progress);
    }

    /** Waits until a zone is connected; see {@link #waitUntilOnline(String, String, Duration, Consumer)}. */
    public boolean waitUntilOnline(String controlPlaneId, String zone, Duration timeout) throws InterruptedException {
        return waitUntilOnline(controlPlaneId, zone, timeout, state -> {});
    }

    /**
     * Waits until a zone is connected, which takes minutes, and tells each look at it.
     *
     * @return whether it is connected before the time is over
     * @throws InterruptedException if the thread is interrupted
     */
    public boolean waitUntilOnline(String controlPlaneId, String zone, Duration timeout, Consumer<ZoneState> progress)
            throws InterruptedException {
        Instant end = clock.instant().plus(timeout);
        while (true) {
            ZoneState state = state(controlPlaneId, zone);
            progress.accept(state);
            if (state == ZoneState.ONLINE) {
                return true;
            }
            if (!clock.instant().plus(PAUSE).isBefore(end)) {
                return false;
            }
            pause.of(PAUSE);
        }
    }

    private static ZoneSpec spec(Consumer<ZoneSpec.Builder> zone) {
        ZoneSpec.Builder builder = ZoneSpec.builder();
        zone.accept(builder);
        return builder.build();
    }

    private static String accountName(String controlPlaneId, String zone) {
        return "mesh_" + controlPlaneId + "_" + zone;
    }

    /** What takes a step back looks for what the step made: the answer that names it may be what was lost. */
    private String account(String controlPlaneId, ZoneSpec zone, Undo undo) {
        String name = accountName(controlPlaneId, zone.name());
        Optional<String> existing = accounts.find(name);
        if (existing.isPresent()) {
            return existing.get();
        }
        undo.add(() -> accounts.find(name).ifPresent(accounts::delete));
        return accounts.create(name, "Connects the zone " + zone.name());
    }

    private void assignRole(String account, String controlPlaneId, Undo undo) {
        if (accounts.findRole(account, controlPlaneId).isEmpty()) {
            undo.add(() -> accounts.findRole(account, controlPlaneId)
                    .ifPresent(assignment -> accounts.revokeRole(account, assignment)));
            accounts.assignRole(account, controlPlaneId);
        }
    }

    private Token issueToken(String account, ZoneSpec zone, Undo undo) {
        Instant now = clock.instant();
        String name = zone.name() + "-" + now;
        undo.add(() -> accounts.tokens(account).entrySet().stream()
                .filter(token -> token.getValue().equals(name))
                .map(Map.Entry::getKey)
                .forEach(token -> accounts.deleteToken(account, token)));
        return accounts.issueToken(account, name, now.plus(zone.tokenValidity()));
    }

    private ZoneDeployment deployment(String controlPlaneId, ZoneSpec zone, Token token) {
        return ZoneDeployment.of(zone, ZoneConnection.of(region, controlPlaneId, token));
    }
}
