package dev.meshmanager.konnect.zone;

import dev.meshmanager.core.Token;
import dev.meshmanager.core.error.MethodNotAllowedException;
import dev.meshmanager.core.error.NotFoundException;
import dev.meshmanager.core.error.UnknownKindException;
import dev.meshmanager.core.text.VisibleText;
import dev.meshmanager.konnect.call.Waiting;
import dev.meshmanager.konnect.common.Region;
import dev.meshmanager.konnect.zone.account.Undo;
import dev.meshmanager.konnect.zone.account.ZoneAccounts;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.zone.KdsSubscription;
import dev.meshmanager.kuma.zone.Zone;
import dev.meshmanager.kuma.zone.ZoneOverview;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Connects zones to one mesh control plane.
 *
 * <p>Konnect does not store zones that were never online. A zone appears when its control plane connects. It
 * authenticates with the token of a system account named {@code mesh_{control plane id}_{zone}}, which has the role
 * {@code Connector} for the mesh control plane. This class creates and deletes these accounts.
 *
 * <p><b>Threads.</b> Safe for use by many threads, but calls for the same zone must not overlap.
 *
 * <pre>{@code
 * Zones zones = konnect.zones(controlPlane);
 * zones.connect(z -> z.name("east").kubernetes().ingress(true)).writeTo(Path.of("east"));
 * zones.waitUntilOnline("east", Duration.ofMinutes(10));
 * }</pre>
 */
public final class Zones {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final String controlPlaneId;
    private final ZoneAccounts accounts;
    private final Supplier<KumaClient> kuma;
    private final Region region;
    private final Waiting waiting;

    /** For the SDK only: some parameter types are not exported. */
    public Zones(
            String controlPlaneId, ZoneAccounts accounts, Supplier<KumaClient> kuma, Region region, Waiting waiting) {
        this.controlPlaneId = controlPlaneId;
        this.accounts = accounts;
        this.kuma = kuma;
        this.region = region;
        this.waiting = waiting;
    }

    /**
     * Creates the system account, role and token of a zone, and returns the files and commands that run the zone. Makes
     * three to five calls. If a call fails, everything that was created before is deleted. Repeating it is safe: a zone
     * with the same name keeps its account and gets another token.
     *
     * @param zone sets at least the name
     * @throws IllegalStateException if the name is not set
     * @throws dev.meshmanager.core.error.MeshException if a call fails; what could not be deleted is suppressed in it
     */
    public ZoneDeployment connect(Consumer<ZoneDeploymentSpec.Builder> zone) {
        ZoneDeploymentSpec spec = spec(zone);
        Undo undo = new Undo();
        try {
            String account = account(spec, undo);
            assignRole(account, undo);
            return deployment(spec, issueToken(account, spec, undo));
        } catch (RuntimeException e) {
            undo.run(e);
            throw e;
        }
    }

    /**
     * Issues another token for a zone. The old tokens stay valid until {@link TokenRotation#revokeOldTokens()}.
     *
     * @param zone sets the same as for {@link #connect}: the new files are made from it
     * @throws NoSuchElementException if the zone has no system account, for example because it was created in the UI
     * @throws dev.meshmanager.core.error.MeshException if a call fails; the zone has no additional token then
     */
    public TokenRotation rotateToken(Consumer<ZoneDeploymentSpec.Builder> zone) {
        ZoneDeploymentSpec spec = spec(zone);
        String account = accounts.find(accountName(spec.name()))
                .orElseThrow(() -> new NoSuchElementException(
                        "the zone " + VisibleText.part(spec.name()) + " has no system account"));
        Set<String> oldTokens = Set.copyOf(accounts.tokens(account).keySet());
        Undo undo = new Undo();
        try {
            ZoneDeployment deployment = deployment(spec, issueToken(account, spec, undo));
            return new TokenRotation(deployment, accounts, account, oldTokens);
        } catch (RuntimeException e) {
            undo.run(e);
            throw e;
        }
    }

    /**
     * Deletes the system account of a zone, and the zone itself in the mesh control plane. The tokens of the zone
     * become invalid. Stop the zone first. Repeating it is safe.
     *
     * @return whether the zone had a system account
     * @throws dev.meshmanager.core.error.MeshException if a call fails
     */
    public boolean disconnect(String zone) {
        Optional<String> account = accounts.find(accountName(zone));
        account.ifPresent(accounts::delete);
        try {
            kuma.get().resources(Zone.TYPE).delete(zone);
        } catch (NotFoundException | MethodNotAllowedException | UnknownKindException e) {
            // The zone never connected, or Konnect does not allow the call: its OpenAPI file has no zones.
        }
        return account.isPresent();
    }

    /**
     * Returns the connection state of a zone; {@link ZoneState#UNKNOWN} if the control plane does not know it.
     *
     * @throws NotFoundException if Konnect does not allow zones to be listed: its OpenAPI file does not have this call
     */
    public ZoneState state(String zone) {
        for (ZoneOverview overview : kuma.get().zones().overviews()) {
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

    /** Waits until a zone is online; see {@link #waitUntilOnline(String, Duration, Consumer)}. */
    public boolean waitUntilOnline(String zone, Duration timeout) throws InterruptedException {
        return waitUntilOnline(zone, timeout, state -> {});
    }

    /**
     * Waits until a zone is online. A new zone takes some minutes. The state is polled every two seconds.
     *
     * @param states receives the state of each poll, on the calling thread
     * @return whether the zone is online before the timeout is over
     * @throws InterruptedException if the thread is interrupted
     * @throws dev.meshmanager.core.error.MeshException if a poll fails
     */
    public boolean waitUntilOnline(String zone, Duration timeout, Consumer<ZoneState> states)
            throws InterruptedException {
        Instant deadline = waiting.deadline(timeout);
        while (true) {
            ZoneState state = state(zone);
            states.accept(state);
            if (state == ZoneState.ONLINE) {
                return true;
            }
            if (waiting.reaches(deadline, PAUSE)) {
                return false;
            }
            waiting.sleeper().sleep(PAUSE);
        }
    }

    private static ZoneDeploymentSpec spec(Consumer<ZoneDeploymentSpec.Builder> zone) {
        ZoneDeploymentSpec.Builder builder = ZoneDeploymentSpec.builder();
        zone.accept(builder);
        return builder.build();
    }

    private String accountName(String zone) {
        return "mesh_" + controlPlaneId + "_" + zone;
    }

    /** Undoing looks the account up by name: the response that has its id may be lost. */
    private String account(ZoneDeploymentSpec zone, Undo undo) {
        String name = accountName(zone.name());
        Optional<String> existing = accounts.find(name);
        if (existing.isPresent()) {
            return existing.get();
        }
        undo.add(() -> accounts.find(name).ifPresent(accounts::delete));
        return accounts.create(name, "Connects the zone " + zone.name());
    }

    private void assignRole(String account, Undo undo) {
        if (accounts.findRole(account, controlPlaneId).isEmpty()) {
            undo.add(() -> accounts.findRole(account, controlPlaneId)
                    .ifPresent(assignment -> accounts.revokeRole(account, assignment)));
            accounts.assignRole(account, controlPlaneId);
        }
    }

    private Token issueToken(String account, ZoneDeploymentSpec zone, Undo undo) {
        Instant now = waiting.clock().instant();
        String name = zone.name() + "-" + now;
        undo.add(() -> accounts.tokens(account).entrySet().stream()
                .filter(token -> token.getValue().equals(name))
                .map(Map.Entry::getKey)
                .forEach(token -> accounts.deleteToken(account, token)));
        return accounts.issueToken(account, name, now.plus(zone.tokenValidity()));
    }

    private ZoneDeployment deployment(ZoneDeploymentSpec zone, Token token) {
        return ZoneDeployment.of(zone, ZoneConnection.of(region, controlPlaneId, token));
    }
}
