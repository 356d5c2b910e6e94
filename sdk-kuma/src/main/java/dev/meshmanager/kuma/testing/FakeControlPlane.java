package dev.meshmanager.kuma.testing;

import dev.meshmanager.core.GlobalResource;
import dev.meshmanager.core.GlobalResourceType;
import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.core.Token;
import dev.meshmanager.core.format.ResourceDocuments;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.internal.NoDelaySockets;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.secret.GlobalSecret;
import dev.meshmanager.kuma.testing.admission.AdmissionCheck;
import dev.meshmanager.kuma.testing.admission.ContentCheck;
import dev.meshmanager.kuma.testing.admission.MeshDefaults;
import dev.meshmanager.kuma.testing.admission.MetaCheck;
import dev.meshmanager.kuma.testing.admission.ResourceSeeder;
import dev.meshmanager.kuma.testing.admission.WarningCheck;
import dev.meshmanager.kuma.testing.insight.ComputedInsights;
import dev.meshmanager.kuma.testing.insight.Connections;
import dev.meshmanager.kuma.testing.insight.GlobalCounts;
import dev.meshmanager.kuma.testing.key.SigningKeys;
import dev.meshmanager.kuma.testing.server.FakeDispatcher;
import dev.meshmanager.kuma.testing.server.KindDescriptions;
import dev.meshmanager.kuma.testing.server.ResourceReader;
import dev.meshmanager.kuma.testing.server.ResourceWriter;
import dev.meshmanager.kuma.testing.server.Router;
import dev.meshmanager.kuma.testing.server.ServerPages;
import dev.meshmanager.kuma.testing.server.StoredEstate;
import dev.meshmanager.kuma.testing.server.SubresourceAnswers;
import dev.meshmanager.kuma.testing.server.TokenAuthentication;
import dev.meshmanager.kuma.testing.server.TokenEndpoint;
import dev.meshmanager.kuma.testing.store.CpMode;
import dev.meshmanager.kuma.testing.store.KindIndex;
import dev.meshmanager.kuma.testing.store.Store;
import dev.meshmanager.kuma.testing.store.StoredKind;
import dev.meshmanager.kuma.testing.sync.Replica;
import dev.meshmanager.kuma.testing.wire.Faults;
import dev.meshmanager.kuma.testing.wire.Refusal;
import dev.meshmanager.kuma.testing.wire.SeededAnswers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import mockwebserver3.MockWebServer;

/**
 * A Kuma control plane in the memory of this JVM. It stores the resources that clients send, and responds with the
 * shapes, labels and errors of a real control plane, over HTTP on its own port.
 *
 * <pre>{@code
 * try (FakeControlPlane controlPlane = FakeControlPlane.global()) {
 *     controlPlane.client().apply(Mesh.builder().name("default").build());
 *     new MyProgram(controlPlane.url()).run();
 * }
 * }</pre>
 *
 * <p><b>Start.</b> It starts without resources, also without the mesh {@code default} that a real one creates. A mesh
 * that a client creates gets the same policies and secrets as in a real one.
 *
 * <p><b>Versions.</b> By default it is of version 2.14; see {@link Builder#version}. Version 3.0 is that of the preview
 * of August 2026, whose decisions may still change.
 *
 * <p><b>Differences.</b> Known differences from Kuma 2.14.3 and from the preview of 3.0, found by making the same calls
 * to both:
 *
 * <ul>
 *   <li>The reasons of refusals have other words.
 *   <li>Only the top level of Envoy's own configuration is validated, and certificates in secrets are not.
 *   <li>The secrets of built-in authorities contain placeholders.
 *   <li>A zone creates the trust and the secrets of a {@code MeshIdentity} when a client writes it, with placeholders,
 *       and no certificates. It does not tell the conditions of the identity, and does nothing for the identities that
 *       a global control plane sends.
 *   <li>Every caller is an administrator, unless the control plane is {@linkplain Builder#authenticated authenticated}.
 *       The {@code Accept} header is ignored.
 *   <li>{@code /config} contains only the settings that tell the types of control planes apart. There is no GUI.
 *   <li>The reports of a zone are visible at once, not after a while.
 *   <li>Insights are those that the test stores or {@link #connect} creates. {@code /global-insight} is counted.
 *   <li>No services, workloads and virtual addresses are generated, and the statuses of services are those of new ones,
 *       without host names.
 *   <li>Responses that need a running proxy must be set with {@link #answer}, as must the older {@code rules} of a
 *       proxy and the older {@code dataplanes} of a policy without a {@code targetRef}.
 * </ul>
 *
 * <p><b>Threads.</b> Safe for use by many threads.
 */
public final class FakeControlPlane implements AutoCloseable {
    private static final AtomicLong STARTED = new AtomicLong();

    private final MockWebServer server = new MockWebServer();
    private final Queue<RecordedCall> calls = new ConcurrentLinkedQueue<>();
    private final Store store = new Store();
    private final SeededAnswers answers = new SeededAnswers();
    private final Queue<String> unknown = new ConcurrentLinkedQueue<>();
    private final Faults faults = new Faults();
    private volatile Runnable onChange = () -> {};
    private volatile Runnable beforeInsights;
    private volatile Optional<TokenAuthentication> authentication = Optional.empty();
    private final Clock clock;
    private final CpMode mode;
    private final String clusterId;
    private final KindIndex kinds;
    private final ResourceSeeder seeds;
    private final Connections connections;
    private final ComputedInsights insights;
    private final Lazy<KumaClient> client;

    private FakeControlPlane(CpMode mode, String clusterId, ResourceTypes types, Clock clock) {
        this.mode = mode;
        this.clusterId = clusterId;
        this.kinds = KindIndex.of(types, mode.version());
        this.seeds = new ResourceSeeder(mode, kinds, store, clock);
        this.connections = new Connections(kinds, store, seeds, clock);
        this.insights = new ComputedInsights(mode, kinds, store, clock);
        this.beforeInsights = insights::refresh;
        server.setServerSocketFactory(NoDelaySockets.create());
        server.setDispatcher(new FakeDispatcher(
                router(clock),
                answers,
                faults,
                (method, target, body, status) -> calls.add(new RecordedCall(method, target, body, status)),
                unknown,
                server,
                () -> beforeInsights.run(),
                () -> onChange.run(),
                request -> authentication.flatMap(tokens -> tokens.answer(request))));
        try {
            server.start(InetAddress.getLoopbackAddress(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.clock = clock;
        this.client = new Lazy<>(
                () -> {
                    KumaClient.Builder builder = KumaClient.builder().url(url()).types(types);
                    authentication.ifPresent(
                            tokens -> builder.token(() -> adminToken().reveal()));
                    return builder.build();
                },
                made -> !made.isClosed());
    }

    private Router router(Clock clock) {
        ServerPages pages = new ServerPages(mode, clusterId);
        KindDescriptions catalog = new KindDescriptions(mode, kinds);
        ResourceReader reader = new ResourceReader(mode, kinds, store);
        List<AdmissionCheck> checks =
                List.of(ContentCheck.ofKind(), new MetaCheck(), ContentCheck.ofMeta(), new WarningCheck());
        GlobalCounts counts = new GlobalCounts(mode, kinds, store, clock);
        return new Router(
                mode.version(),
                kinds,
                reader,
                new ResourceWriter(mode, kinds, store, reader, clock, checks, new MeshDefaults(mode, kinds, store)),
                new SubresourceAnswers(mode, kinds, store, reader),
                new TokenEndpoint(mode, kinds.of(Mesh.TYPE), store, clock),
                Map.of(
                        "", pages::index,
                        "config", pages::config,
                        "who-am-i", pages::whoAmI,
                        "_resources", catalog::resources,
                        "policies", catalog::policies,
                        "global-insight", counts::globalInsight,
                        "global-insights", counts::globalInsights));
    }

    /**
     * Starts a global control plane. It refuses to write resources that only zones write, for example data plane
     * proxies.
     */
    public static FakeControlPlane global() {
        return builder().start();
    }

    /**
     * Starts the control plane of a zone that belongs to a global control plane. It refuses to write resources that
     * only the global one writes, for example meshes. It accepts policies only with the label {@code kuma.io/origin:
     * zone}.
     */
    public static FakeControlPlane zone(String name) {
        return builder().zone(name).start();
    }

    /** Starts the control plane of a zone without a global control plane. It writes every kind. */
    public static FakeControlPlane standalone(String zone) {
        return builder().standalone(zone).start();
    }

    /** Returns a builder of a global control plane. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the base URL. It ends with a slash. */
    public String url() {
        return server.url("/").toString();
    }

    /**
     * Returns a client for this control plane. It is the same client each time, and closing the control plane closes
     * it, so callers need not. If a caller closed it, for example code under test that closes the client it was given,
     * a new one is returned.
     */
    public KumaClient client() {
        return client.get();
    }

    /** Stores resources; see {@link #with(Collection)}. */
    public FakeControlPlane with(Resource... resources) {
        return with(Arrays.asList(resources));
    }

    /**
     * Stores resources as if they had always existed. Read-only resources and resources of other control planes can be
     * stored too. The meshes of the resources are created if they do not exist.
     *
     * @throws IllegalArgumentException if this control plane does not have a kind
     */
    public FakeControlPlane with(Collection<? extends Resource> resources) {
        resources.forEach(seeds::add);
        onChange.run();
        return this;
    }

    /**
     * Stores the resources of YAML or JSON documents in the universal or the Kubernetes format; see
     * {@link #with(Collection)}.
     *
     * @throws dev.meshmanager.core.format.DocumentException if a document cannot be read
     */
    public FakeControlPlane withYaml(String documents) {
        return with(ResourceDocuments.of(kinds.types()).read(documents));
    }

    /** Returns the stored resources of a kind that belongs to a mesh. Makes no call. */
    public <T extends MeshResource> StoredMeshResources<T> resources(MeshResourceType<T> type) {
        return new StoredMeshResources<>(type, items(type));
    }

    /** Returns the stored resources of a kind that does not belong to a mesh. Makes no call. */
    public <T extends GlobalResource> StoredGlobalResources<T> resources(GlobalResourceType<T> type) {
        return new StoredGlobalResources<>(type, items(type));
    }

    /** Returns the stored resources of a kind, whether it belongs to a mesh or not. Makes no call. */
    @SuppressWarnings("unchecked") // the resources of a kind have the model of the kind
    public <T extends Resource> StoredResources<T> resources(ResourceType<T> type) {
        return (StoredResources<T>)
                (type instanceof MeshResourceType<?> ofMesh
                        ? resources(ofMesh)
                        : resources((GlobalResourceType<?>) type));
    }

    /**
     * Returns the estate of all stored resources, as {@code client().estate()} does. Makes no call. Insights are not in
     * it.
     */
    public Estate estate() {
        return StoredEstate.of(mode, kinds, store, kind -> true);
    }

    private <T extends Resource> StoredItems<T> items(ResourceType<T> type) {
        StoredKind kind = kinds.of(type);
        if (kind.isInsight()) {
            beforeInsights.run();
        }
        return new StoredItems<>(type, kind, store, mode.version());
    }

    /**
     * Sets the response to {@code GET} on a path. It replaces the response that the control plane would compute.
     *
     * @param path the path, for example {@code /meshes/default/dataplanes/web-1/_rules}; if it has a query, only calls
     *     with exactly this query get the response
     * @param body JSON or plain text
     */
    public FakeControlPlane answer(String path, String body) {
        return answer(path, () -> body);
    }

    /**
     * Sets the response to {@code GET} on a path to one that may differ from call to call, for example counters that
     * grow; see {@link #answer(String, String)}.
     *
     * @param body is asked at each call, by the thread that answers it; returns JSON or plain text
     */
    public FakeControlPlane answer(String path, Supplier<String> body) {
        answers.put(path, body);
        return this;
    }

    /** Makes the next call fail with this status and a problem as the body. The call has no other effect. */
    public FakeControlPlane failNext(int status) {
        return failNext(status, "Failed");
    }

    /**
     * Makes the next call fail with this status and a problem with this title as the body. The call has no other
     * effect.
     */
    public FakeControlPlane failNext(int status, String title) {
        faults.add(Faults.Fault.answering(
                Refusal.problem(status, title, "made to fail by the test").answer()));
        return this;
    }

    /**
     * Makes the control plane close the connection of the next call without a response. The call has no other effect.
     */
    public FakeControlPlane dropNext() {
        faults.add(Faults.Fault.of(Faults.Type.DROPPED));
        return this;
    }

    /**
     * Makes the control plane break off the response to the next call in the middle of its body. The call itself is
     * executed.
     */
    public FakeControlPlane truncateNext() {
        faults.add(Faults.Fault.of(Faults.Type.TRUNCATED));
        return this;
    }

    /** Delays the response to the next call. The call itself is executed. */
    public FakeControlPlane delayNext(Duration delay) {
        faults.add(Faults.Fault.delayed(delay));
        return this;
    }

    String clusterId() {
        return clusterId;
    }

    /** Sets the action that runs after each change, before the call that made the change gets its response. */
    void onChange(Runnable action) {
        this.onChange = action;
    }

    /** Sets what is done before somebody reads insights; otherwise this control plane sums up its own meshes. */
    void beforeInsights(Runnable action) {
        this.beforeInsights = action;
    }

    /** Returns the store as one that is synchronized with others. */
    Replica replica() {
        return new Replica(store, kinds, insights::refresh);
    }

    /** Makes a proxy or a zone appear connected; see {@link #connect(Resource, Consumer)}. */
    public FakeControlPlane connect(Resource resource) {
        return connect(resource, connection -> {});
    }

    /**
     * Makes a proxy or a zone appear connected, so that its overview and the counts of {@code /global-insight} show it
     * as online. The resource is stored if it is not yet. Whether an online proxy is degraded depends on the states of
     * its inbounds.
     *
     * @param resource a {@code Dataplane}, {@code Zone}, {@code ZoneIngress} or {@code ZoneEgress}
     * @param connection changes the connection
     * @throws IllegalArgumentException if the resource is of another kind
     */
    public FakeControlPlane connect(Resource resource, Consumer<Connection> connection) {
        Connection how = new Connection(mode.fullVersion());
        connection.accept(how);
        if (!isStored(resource)) {
            with(resource);
        }
        connections.connect(resource, how.state());
        onChange.run();
        return this;
    }

    private boolean isStored(Resource resource) {
        String mesh = resource.meshName().orElse("");
        return store.find(kinds.get(resource.type()), mesh, resource.name()).isPresent();
    }

    /** Makes a proxy or a zone appear offline: its open connection ends now. */
    public FakeControlPlane disconnect(Resource resource) {
        connections.disconnect(resource);
        onChange.run();
        return this;
    }

    /**
     * Returns the calls to paths that a control plane does not have, for example {@code GET /meshs}; empty if there
     * were none.
     */
    public List<String> unknownPaths() {
        return List.copyOf(unknown);
    }

    /** Returns the calls since the start or the last {@link #reset}, in their order. */
    public List<RecordedCall> calls() {
        return List.copyOf(calls);
    }

    /** Returns the public key that verifies the tokens of this control plane. */
    public RSAPublicKey tokenKey() {
        return (RSAPublicKey) SigningKeys.pair().getPublic();
    }

    /**
     * Returns a new token of an administrator, for an {@linkplain Builder#authenticated authenticated} control plane.
     * Others accept every token.
     */
    public Token adminToken() {
        return TokenAuthentication.adminToken(clock);
    }

    /** Deletes all resources, responses, faults and recorded calls. */
    public void reset() {
        synchronized (store) {
            store.clear();
        }
        answers.clear();
        faults.clear();
        calls.clear();
        unknown.clear();
    }

    /** Stops the server and closes {@link #client()}. */
    @Override
    public void close() {
        client.ifMade(KumaClient::close);
        server.close();
    }

    /** Returns the base URL. */
    @Override
    public String toString() {
        return "FakeControlPlane(" + url() + ")";
    }

    /** Builds a {@link FakeControlPlane}. */
    public static final class Builder {
        private CpMode mode = new CpMode(CpMode.Role.GLOBAL, "", KumaVersion.V2_14);
        private ResourceTypes types = Kinds.ALL;
        private Clock clock = Clock.systemUTC();
        private boolean authenticated;
        private Optional<String> clusterId = Optional.empty();

        Builder() {}

        /** A global control plane sends its id to the zones. */
        Builder clusterOf(FakeControlPlane global) {
            this.clusterId = Optional.of(global.clusterId());
            return this;
        }

        /**
         * Makes this the control plane of a zone that belongs to a global control plane; see
         * {@link FakeControlPlane#zone}.
         */
        public Builder zone(String name) {
            this.mode = mode.with(CpMode.Role.FEDERATED_ZONE, notBlank(name));
            return this;
        }

        /**
         * Makes this the control plane of a zone without a global control plane; see
         * {@link FakeControlPlane#standalone}.
         */
        public Builder standalone(String zone) {
            this.mode = mode.with(CpMode.Role.STANDALONE_ZONE, notBlank(zone));
            return this;
        }

        private static String notBlank(String name) {
            if (name.isBlank()) {
                throw new IllegalArgumentException("the zone must not be blank");
            }
            return name;
        }

        /** Sets the clock for the times of resources and tokens. Default: the system clock. */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * Treats callers like a control plane on another machine does. Callers without a token are anonymous: they
         * cannot access secrets and cannot issue tokens. Tokens that have expired, are not valid yet, are revoked or
         * have another signature are refused with status 401.
         *
         * <p>Accepted are tokens of users that {@link FakeControlPlane#adminToken} or this control plane issued, and
         * those of any stored signing key, for example {@code with(SigningKey.generate(2).userSecret())}. The same
         * holds for the stored revocations. {@link FakeControlPlane#client} is an administrator.
         */
        public Builder authenticated() {
            this.authenticated = true;
            return this;
        }

        /**
         * Sets the version that the control plane behaves like. Default: 2.14.
         *
         * <p>In version 3.0 it has the kinds, paths, rules, warnings, defaults, labels and insights of 3.0, and drops
         * the members that 3.0 drops. This is what the preview of August 2026 does; the released 3.0 may decide
         * otherwise. In the versions 2.11 to 2.13 it has the kinds and paths of that version; everything else is as in
         * 2.14.
         *
         * @throws IllegalArgumentException if the version is of another line
         */
        public Builder version(KumaVersion version) {
            if (!KumaVersion.KNOWN.contains(version.line())) {
                throw new IllegalArgumentException("a FakeControlPlane cannot be of version " + version
                        + "; it can be of the lines " + KumaVersion.KNOWN);
            }
            this.mode = mode.in(version);
            return this;
        }

        /** Sets the kinds of the control plane. They must include {@link Kinds#ALL}, which is the default. */
        public Builder types(ResourceTypes types) {
            this.types = Objects.requireNonNull(types, "types");
            return this;
        }

        /** Starts the control plane on a free port of the loopback interface. */
        public FakeControlPlane start() {
            FakeControlPlane controlPlane = new FakeControlPlane(
                    mode,
                    clusterId.orElseGet(() ->
                            String.format(Locale.ROOT, "00000000-0000-4000-8000-%012x", STARTED.incrementAndGet())),
                    types,
                    clock);
            if (authenticated) {
                controlPlane.authentication = Optional.of(new TokenAuthentication(
                        name -> controlPlane.resources(GlobalSecret.TYPE).find(name), clock));
            }
            return controlPlane;
        }
    }
}
