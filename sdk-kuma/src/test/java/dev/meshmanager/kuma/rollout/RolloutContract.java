package dev.meshmanager.kuma.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.error.MethodNotAllowedException;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.identity.MeshTrust;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.matching.reach.Connection;
import dev.meshmanager.kuma.mesh.CertificateAuthority;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.MeshHTTPRoute;
import dev.meshmanager.kuma.policy.MeshTLS;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.rollout.StageResult.Outcome;
import dev.meshmanager.kuma.service.MeshService;
import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What rollouts do on the control plane of a zone. Subclasses say on which; it is left as it was found. Everything is
 * in a mesh of its own, with connected proxies.
 */
abstract class RolloutContract {
    private KumaClient kuma;
    private String mesh;
    private boolean is3;
    private int connected;

    abstract KumaClient connect();

    /** Returns the name of a mesh that does not exist. */
    abstract String meshName();

    abstract RolloutOptions options();

    /** Connects proxies. */
    abstract void connect(KumaClient kuma, List<Dataplane> proxies) throws InterruptedException;

    /** Stops the proxies. */
    void disconnectProxies() {}

    /** Stops what {@link #connect} started. */
    void disconnect() {}

    @BeforeEach
    void open() throws InterruptedException {
        kuma = connect();
        mesh = meshName();
        is3 = kuma.version().isAtLeast(KumaVersion.V3_0);
        assumeFalse(kuma.config().toString().contains("\"mode\":\"global\""), "a global control plane has no proxies");
        try {
            kuma.apply(ownMesh());
        } catch (MethodNotAllowedException e) {
            assumeTrue(false, "the control plane of a zone does not make meshes");
        }
        List.of("web", "db", "web-v2").forEach(this::proxy);
        connect(kuma, kuma.resources(Dataplane.TYPE).list(mesh).toList());
    }

    @AfterEach
    void close() throws Exception {
        try (AutoCloseable stopping = this::disconnect;
                KumaClient closing = kuma) {
            disconnectProxies();
            Stream.of("web", "db", "web-v2").forEach(this::deleteProxy);
            if (kuma.resources(Mesh.TYPE).find(mesh).isPresent()) {
                kuma.delete(ownMesh());
            }
        }
    }

    private void deleteProxy(String name) {
        kuma.resources(Dataplane.TYPE).find(mesh, name).ifPresent(kuma::delete);
    }

    private Mesh ownMesh() {
        return Mesh.builder().name(mesh).addSkipCreatingInitialPolicy("*").build();
    }

    private void apply(String yaml, Object... arguments) {
        kuma.documents().read(String.format(yaml, arguments)).forEach(kuma::apply);
    }

    private void proxy(String name) {
        apply("""
                {type: Dataplane, mesh: %s, name: %s, labels: {app: %s, kuma.io/workload: %s}, networking: {address:
                192.0.2.1, inbound: [{port: 80, name: http, protocol: http, tags: {kuma.io/service: %s,
                kuma.io/protocol: http}}]}}""", mesh, name, name, name, name);
        if (is3) {
            apply("""
                    {type: MeshService, mesh: %s, name: %s, spec: {selector: {dataplaneLabels: {matchLabels: {app:
                    %s}}}, ports: [{port: 80, name: http, targetPort: 80, appProtocol: http}]}}""", mesh, name, name);
        }
    }

    /** Runs a rollout that nothing hinders. */
    private void run(Rollout rollout) {
        SortedSet<Connection> first = LostConnections.connections(kuma.estate(), mesh);
        assertThat(first).hasSizeGreaterThanOrEqualTo(6);
        RolloutResult result = rollout.run(
                kuma, options().onProgress(done -> assertThat(LostConnections.connections(kuma.estate(), mesh))
                        .as("%s after stage %s", rollout, done)
                        .containsAll(first)));
        assertThat(result.isComplete()).as("%s: %s", rollout, result).isTrue();
        RolloutResult again = rollout.run(kuma, options());
        assertThat(again.isComplete()).as("again %s: %s", rollout, again).isTrue();
        connected = Math.max(connected, ConnectedProxies.of(kuma, mesh).size());
        assertThat(ConnectedProxies.of(kuma, mesh)).hasSize(connected);
    }

    private Mesh mesh() {
        return kuma.resources(Mesh.TYPE).get(mesh);
    }

    /** Replaces an identity by one with another name, which sorts before it. */
    private void rotate(String identity) {
        MeshIdentity old = kuma.resources(MeshIdentity.TYPE).get(mesh, identity);
        MeshIdentity renamed = MeshIdentity.builder()
                .mesh(mesh)
                .name("a-new-one")
                .spec(old.spec())
                .build();
        run(AuthorityRotation.ofIdentity(kuma, identity, renamed));
        assertThat(identities()).containsExactly("a-new-one");
        assertThat(kuma.resources(MeshTrust.TYPE).list(mesh)).hasSize(1);
        assertThat(kuma.resources(MeshTLS.TYPE).list(mesh)).isEmpty();
    }

    private List<String> identities() {
        return kuma.resources(MeshIdentity.TYPE).list(mesh).stream()
                .map(Resource::name)
                .toList();
    }

    @Test
    void aMeshOfAuthoritiesGoesFromPlainTextToAnotherIdentity() {
        assumeFalse(is3, "3.0 has no authorities in meshes");
        run(ProgressiveMtls.of(kuma, mesh));
        assertThat(mesh().enabledAuthority().map(Authorities::mode)).contains(CertificateAuthority.Mode.STRICT);

        run(AuthorityRotation.of(kuma, mesh, CertificateAuthority.builtin("ca-2")));
        assertThat(mesh().enabledAuthority().flatMap(CertificateAuthority::name))
                .contains("ca-2");

        run(MeshServicesMigration.of(kuma, mesh));
        assertThat(mesh().meshServices().flatMap(Mesh.MeshServices::mode)).contains(Mesh.Mode.EXCLUSIVE);
        assertThat(kuma.resources(MeshService.TYPE).list(mesh).stream().map(Resource::name))
                .contains("web", "db", "web-v2");

        assumeTrue(kuma.version().has(MeshIdentity.TYPE), "this version has no identities");
        run(IdentityMigration.of(kuma, mesh));
        assertThat(mesh().mtls()).isEmpty();

        rotate(identities().get(0));
    }

    @Test
    void aMeshOf30GoesFromPlainTextToAnotherIdentity() {
        assumeTrue(is3, "before 3.0, authorities of meshes issue the certificates");
        run(ProgressiveMtls.of(kuma, mesh));
        assertThat(identities()).containsExactly("identity");
        assertThat(kuma.resources(MeshTrust.TYPE).list(mesh)).isNotEmpty();

        rotate("identity");
    }

    @Test
    void whatAVersionDoesNotHaveIsRefused() {
        assumeTrue(is3, "2.14 has all rollouts");
        CertificateAuthority authority = CertificateAuthority.builtin("ca-2");
        Stream.<Runnable>of(
                        () -> AuthorityRotation.of(kuma, mesh, authority),
                        () -> ProgressiveMtls.of(kuma, mesh, authority),
                        () -> IdentityMigration.of(kuma, mesh),
                        () -> MeshServicesMigration.of(kuma, mesh))
                .forEach(rollout -> assertThatIllegalArgumentException()
                        .isThrownBy(rollout::run)
                        .withMessageContaining("Kuma 3.0"));
    }

    @Test
    void aCanaryThatCannotBeJudgedGoesBackToTheFirstWeights() {
        String backend = is3 ? "labels: {kuma.io/display-name: %s}" : "name: %s";
        String service = is3 ? "labels: {kuma.io/display-name: web}" : "name: web";
        apply("""
                {type: MeshHTTPRoute, mesh: %s, name: web, spec: {targetRef: {kind: Mesh}, to: [{targetRef: {kind:
                MeshService, %s}, rules: [{matches: [{path: {type: PathPrefix, value: /}}], default: {backendRefs: [
                {kind: MeshService, port: 80, weight: 100, %s}, {kind: MeshService, port: 80, weight: 0, %s}]}}]}]}}""", mesh, service, String.format(backend, "web"), String.format(backend, "web-v2"));
        MeshHTTPRoute before = kuma.resources(MeshHTTPRoute.TYPE).get(mesh, "web");
        Rollout rollout = Canary.of(kuma, before, "web-v2", new Guard(0.01, 1_000_000, Duration.ZERO), 10, 50);
        assertThat(rollout.problems()).isEmpty();

        RolloutResult result = rollout.run(kuma, options().timeout(Duration.ofSeconds(30)));

        assertThat(result.stages())
                .extracting(StageResult::outcome)
                .as(result.toString())
                .containsExactly(Outcome.FAILED, Outcome.NOT_STARTED);
        assertThat(result.toString()).containsAnyOf("too few requests to judge", "statistics cannot be read");
        assertThat(kuma.resources(MeshHTTPRoute.TYPE).get(mesh, "web").spec()).isEqualTo(before.spec());
    }
}
