package dev.meshmanager.kuma.rollout;

import dev.meshmanager.core.http.RetryPolicy;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.common.Kri;
import dev.meshmanager.kuma.common.LabelSelector;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.identity.MeshTrust;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.service.MeshService;
import dev.meshmanager.kuma.service.Protocol;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** A control plane whose proxies, identities and services follow what is written, each time somebody waits. */
final class World implements AutoCloseable {
    private static final int NEVER = Integer.MAX_VALUE;
    static final String CERTIFICATE = """
            -----BEGIN CERTIFICATE-----
            MIIBdDCCARmgAwIBAgIBATAKBggqhkjOPQQDAjAA
            -----END CERTIFICATE-----
            """;

    private final TestClock clock = new TestClock();
    final FakeControlPlane controlPlane;
    final KumaClient kuma;
    private int lost = NEVER;
    private boolean isAnswerLost;
    private boolean isFrozen;
    private boolean isFailing;
    private String hidden = "";
    private long requests;
    private long errors;

    World() {
        this(KumaVersion.V2_14);
    }

    World(KumaVersion version) {
        this.controlPlane = FakeControlPlane.builder()
                .version(version)
                .standalone("east")
                .clock(clock)
                .start();
        this.kuma = KumaClient.builder()
                .url(controlPlane.url())
                .retries(RetryPolicy.NONE)
                .okHttpClient(new OkHttpClient.Builder()
                        .addNetworkInterceptor(this::send)
                        .build())
                .build();
    }

    RolloutOptions options() {
        return RolloutOptions.defaults().timeout(Duration.ofMinutes(1)).time(clock, duration -> {
            clock.now = clock.now.plus(duration);
            react();
        });
    }

    /** Loses the connection for one call, after this number of calls. */
    void loseConnectionAfter(int calls, boolean isOfAnswer) {
        lost = calls;
        isAnswerLost = isOfAnswer;
    }

    boolean isConnectionToBeLost() {
        return lost != NEVER;
    }

    /** From now on, the statistics of a proxy cannot be read. */
    void hideStatisticsOf(String proxy) {
        hidden = "/meshes/default/dataplanes/" + proxy + "/stats";
    }

    private Response send(Interceptor.Chain chain) throws IOException {
        if (chain.request().url().encodedPath().equals(hidden)) {
            return chain.proceed(chain.request()).newBuilder().code(500).build();
        }
        if (lost == NEVER || lost-- > 0) {
            return chain.proceed(chain.request());
        }
        lost = NEVER;
        if (isAnswerLost) {
            chain.proceed(chain.request()).close();
        }
        throw new IOException("the connection was lost");
    }

    /** Proxies keep their certificates, and nothing is created. */
    void freeze() {
        isFrozen = true;
    }

    void thaw() {
        isFrozen = false;
        react();
    }

    /** From now on, half of the requests to the canary fail. */
    void fail(boolean fails) {
        isFailing = fails;
    }

    void react() {
        if (isFrozen) {
            return;
        }
        Mesh mesh = mesh();
        requests += 100;
        errors += isFailing ? 50 : 0;
        for (Dataplane proxy : controlPlane.resources(Dataplane.TYPE).list("default")) {
            Optional<String> issuer = issuer(mesh, proxy);
            controlPlane.connect(
                    proxy,
                    connection ->
                            issuer.ifPresent(name -> connection.certificate(name, Duration.ZERO, Duration.ofDays(1))));
            controlPlane.answer(
                    "/meshes/default/dataplanes/" + proxy.name() + "/stats", """
                    cluster.default_web-v2_default_east_msvc_80.upstream_rq_total: %d
                    cluster.default_web-v2_default_east_msvc_80.upstream_rq_5xx: %d
                    cluster.default_web-v20_default_east_msvc_80.upstream_rq_5xx: %d
                    """.formatted(requests, errors, requests));
        }
        for (MeshIdentity identity : controlPlane.resources(MeshIdentity.TYPE).list("default")) {
            trust(identity);
        }
        boolean hasServices = mesh.meshServices()
                .flatMap(Mesh.MeshServices::mode)
                .filter(mode -> !mode.equals(Mesh.Mode.DISABLED))
                .isPresent();
        if (hasServices) {
            controlPlane.resources(Dataplane.TYPE).list("default").stream()
                    .flatMap(proxy -> proxy.networking().stream())
                    .flatMap(networking -> networking.inbound().stream())
                    .flatMap(inbound -> Optional.ofNullable(inbound.tags().get("kuma.io/service")).stream())
                    .filter(service -> service.matches("[a-z]([-a-z0-9]*[a-z0-9])?"))
                    .forEach(this::service);
        }
    }

    Mesh mesh() {
        return controlPlane.resources(Mesh.TYPE).find("default").orElseThrow();
    }

    private Optional<String> issuer(Mesh mesh, Dataplane proxy) {
        Map<String, String> identities = new TreeMap<>();
        for (MeshIdentity identity : controlPlane.resources(MeshIdentity.TYPE).list("default")) {
            boolean isSelected = identity.spec()
                    .selector()
                    .flatMap(MeshIdentity.Selector::dataplane)
                    .map(LabelSelector::matchLabels)
                    .filter(labels -> proxy.labels().entrySet().containsAll(labels.entrySet()))
                    .isPresent();
            if (isSelected) {
                identities.put(identity.name(), kri(identity.name()));
            }
        }
        return identities.values().stream().findFirst().or(() -> mesh.enabledAuthority()
                .flatMap(authority -> authority.name()));
    }

    private static String kri(String identity) {
        return new Kri("mid", "default", "east", "", identity, "").toString();
    }

    private void trust(MeshIdentity identity) {
        if (controlPlane
                .resources(MeshTrust.TYPE)
                .find("default", identity.name())
                .isEmpty()) {
            controlPlane.with(trustOf(
                    identity.name(),
                    identity.spec()
                            .spiffeID()
                            .flatMap(MeshIdentity.SpiffeId::trustDomain)
                            .orElse("default.east.mesh.local")));
        }
    }

    static MeshTrust trustOf(String identity, String trustDomain) {
        return MeshTrust.builder()
                .mesh("default")
                .name(identity)
                .spec(s -> s.trustDomain(trustDomain)
                        .origin(o -> o.kri(kri(identity)))
                        .addCaBundle(MeshTrust.CaBundle.pem(CERTIFICATE)))
                // Where 3.0 tells the origin.
                .status(s -> s.origin(o -> o.kri(kri(identity))))
                .build();
    }

    private void service(String name) {
        if (controlPlane.resources(MeshService.TYPE).find("default", name).isEmpty()) {
            controlPlane.with(MeshService.builder()
                    .mesh("default")
                    .name(name)
                    .spec(s -> s.selector(MeshService.Selector.tags(Map.of("kuma.io/service", name)))
                            .addPort(MeshService.Port.of(80, Protocol.HTTP)))
                    .build());
        }
    }

    /** Returns the writes since the first {@code calls} calls, for example {@code PUT /meshes/default}. */
    List<String> writesAfter(int calls) {
        return controlPlane.calls().stream()
                .skip(calls)
                .filter(call -> !call.method().equals("GET"))
                .map(call -> call.method() + " " + call.path())
                .toList();
    }

    @Override
    public void close() {
        kuma.close();
        controlPlane.close();
    }

    private static final class TestClock extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
