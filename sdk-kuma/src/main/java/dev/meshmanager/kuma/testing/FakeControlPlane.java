package dev.meshmanager.kuma.testing;

import dev.meshmanager.core.GlobalResource;
import dev.meshmanager.core.GlobalResourceType;
import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.core.format.ResourceDocuments;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.internal.NoDelaySockets;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.testing.admission.AdmissionCheck;
import dev.meshmanager.kuma.testing.admission.ContentCheck;
import dev.meshmanager.kuma.testing.admission.MeshDefaults;
import dev.meshmanager.kuma.testing.admission.MetaCheck;
import dev.meshmanager.kuma.testing.admission.Seeds;
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
import dev.meshmanager.kuma.testing.server.SubresourceAnswers;
import dev.meshmanager.kuma.testing.server.TokenEndpoint;
import dev.meshmanager.kuma.testing.store.CpMode;
import dev.meshmanager.kuma.testing.store.Kind;
import dev.meshmanager.kuma.testing.store.KindIndex;
import dev.meshmanager.kuma.testing.store.Store;
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
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import mockwebserver3.MockWebServer;

/**
 * A Kuma control plane in the memory of this JVM: it stores what clients put and answers with the shapes, the labels
 * and the errors of the real one, over HTTP on a port of its own. Safe for use by many threads.
 *
 * <p>It starts without any resource, also without the mesh {@code default} that a real one makes for itself. A mesh
 * that a client creates gets the policies and secrets that a real one gives it.
 *
 * <p>Known differences from Kuma 2.14.3, found by the same calls to both: it words the reasons of refusals in its own
 * way, looks into Envoy's own configuration only at its top, and into no certificates of secrets; it keeps members and
 * durations as they were sent, also those that the kind does not have and those that say what is the default anyway,
 * and fills in no defaults within a resource; the secrets of built-in authorities hold placeholders; it takes every
 * caller for the administrator and every {@code Accept}; {@code /config} has only the settings by which clients tell
 * control planes apart, and there is no GUI; what a zone reports is there at once, not after a while; insights are what
 * the test stores and {@link #connect} makes, but for {@code /global-insight}, which it counts; and what needs policies
 * to be matched, hostnames to be made or a proxy to be asked is what the test gives to {@link #answer}.
 */
public final class FakeControlPlane implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();
    private final Queue<RecordedCall> calls = new ConcurrentLinkedQueue<>();
    private final Store store = new Store();
    private final SeededAnswers answers = new SeededAnswers();
    private final Queue<String> unknown = new ConcurrentLinkedQueue<>();
    private final Faults faults = new Faults();
    private volatile Runnable onChange = () -> {};
    private volatile Runnable beforeInsights;
    private final KindIndex kinds;
    private final Seeds seeds;
    private final Connections connections;
    private final ComputedInsights insights;
    private final Lazy<KumaClient> client;

    private FakeControlPlane(CpMode mode, ResourceTypes types, Clock clock) {
        this.kinds = new KindIndex(types);
        this.seeds = new Seeds(mode, kinds, store, clock);
        this.connections = new Connections(kinds, store, seeds, clock);
        this.insights = new ComputedInsights(mode, kinds, store, clock);
        this.beforeInsights = insights::refresh;
        server.setServerSocketFactory(NoDelaySockets.create());
        server.setDispatcher(new FakeDispatcher(
                router(mode, clock),
                answers,
                faults,
                (method, target, body, status) -> calls.add(new RecordedCall(method, target, body, status)),
                unknown,
                server,
                () -> beforeInsights.run(),
                () -> onChange.run()));
        try {
            server.start(InetAddress.getLoopbackAddress(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.client =
                new Lazy<>(() -> KumaClient.builder().url(url()).types(types).build());
    }

    private Router router(CpMode mode, Clock clock) {
        ServerPages pages = new ServerPages(mode);
        KindDescriptions catalog = new KindDescriptions(mode, kinds);
        ResourceReader reader = new ResourceReader(mode, kinds, store);
        List<AdmissionCheck> checks =
                List.of(ContentCheck.ofKind(), new MetaCheck(), ContentCheck.ofMeta(), new WarningCheck());
        GlobalCounts counts = new GlobalCounts(mode, kinds, store, clock);
        return new Router(
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

    /** Starts a global control plane, which refuses to write what only zones write, such as data plane proxies. */
    public static FakeControlPlane global() {
        return builder().start();
    }

    /**
     * Starts the control plane of a zone that belongs to a global one: it refuses to write what only that one writes,
     * such as meshes, and takes policies only with the label {@code kuma.io/origin: zone}.
     */
    public static FakeControlPlane zone(String name) {
        return builder().zone(name).start();
    }

    /** Starts the only control plane of its deployment, which is a zone that writes every kind. */
    public static FakeControlPlane standalone(String zone) {
        return builder().standalone(zone).start();
    }

    /** Returns a builder of a global control plane with the system's clock. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the base URL, which ends in a slash. */
    public String url() {
        return server.url("/").toString();
    }

    /** Returns a client of this control plane, always the same; closing the control plane closes it. */
    public KumaClient client() {
        return client.get();
    }

    /** Stores resources; see {@link #with(Collection)}. */
    public FakeControlPlane with(Resource... resources) {
        return with(Arrays.asList(resources));
    }

    /**
     * Stores resources as if they had always been there, whoever may write them and whether they are read-only. The
     * meshes that they name exist from then on.
     *
     * @throws IllegalArgumentException if one is of a kind that this control plane does not have
     */
    public FakeControlPlane with(Collection<? extends Resource> resources) {
        resources.forEach(seeds::add);
        onChange.run();
        return this;
    }

    /**
     * Stores the resources of YAML or JSON documents of either format; see {@link #with(Collection)}.
     *
     * @throws dev.meshmanager.core.format.DocumentException if one cannot be read
     */
    public FakeControlPlane withYaml(String documents) {
        return with(ResourceDocuments.of(kinds.types()).read(documents));
    }

    /** Returns the stored resources of a kind that belongs to a mesh. */
    public <T extends MeshResource> StoredMeshResources<T> resources(MeshResourceType<T> type) {
        return new StoredMeshResources<>(type, items(type));
    }

    /** Returns the stored resources of a kind that belongs to no mesh. */
    public <T extends GlobalResource> StoredGlobalResources<T> resources(GlobalResourceType<T> type) {
        return new StoredGlobalResources<>(type, items(type));
    }

    /** Returns the stored resources of a kind, whether it belongs to a mesh or not. */
    @SuppressWarnings("unchecked") // the resources of a kind have the model of the kind
    public <T extends Resource> StoredResources<T> resources(ResourceType<T> type) {
        return (StoredResources<T>)
                (type instanceof MeshResourceType<?> ofMesh
                        ? resources(ofMesh)
                        : resources((GlobalResourceType<?>) type));
    }

    private <T extends Resource> StoredItems<T> items(ResourceType<T> type) {
        Kind kind = kinds.of(type);
        if (kind.isInsight()) {
            beforeInsights.run();
        }
        return new StoredItems<>(type, kind, store);
    }

    /**
     * Answers {@code GET} on a path with a body, JSON or plain text, whatever is stored.
     *
     * @param path the path, as in {@code /meshes/default/dataplanes/web-1/_rules}; with a query, only calls with just
     *     this query get the answer
     */
    public FakeControlPlane answer(String path, String body) {
        answers.put(path, body);
        return this;
    }

    /** Answers the next call with a status and a problem, and does nothing else for it. */
    public FakeControlPlane failNext(int status) {
        return failNext(status, "Failed");
    }

    /** Answers the next call with a status and a problem of this title, and does nothing else for it. */
    public FakeControlPlane failNext(int status, String title) {
        faults.add(Faults.Fault.answering(
                Refusal.problem(status, title, "made to fail by the test").answer()));
        return this;
    }

    /** Closes the connection of the next call without an answer, and does nothing else for it. */
    public FakeControlPlane dropNext() {
        faults.add(Faults.Fault.of(Faults.Sort.DROPPED));
        return this;
    }

    /** Breaks the answer to the next call off in the middle of its body; the call itself is carried out. */
    public FakeControlPlane truncateNext() {
        faults.add(Faults.Fault.of(Faults.Sort.TRUNCATED));
        return this;
    }

    /** Answers the next call, which is carried out, only after a while. */
    public FakeControlPlane delayNext(Duration delay) {
        faults.add(Faults.Fault.delayed(delay));
        return this;
    }

    /** Sets what is done after each change, before the call that made it is answered. */
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

    /** Makes a proxy or a zone appear connected; see the other method. */
    public FakeControlPlane connect(Resource resource) {
        return connect(resource, connection -> {});
    }

    /**
     * Makes a proxy or a zone appear connected, so that its overview and the counts of {@code /global-insight} show it
     * online: a {@code Dataplane}, {@code Zone}, {@code ZoneIngress} or {@code ZoneEgress}, which is stored too if it
     * is not yet. Whether an online proxy is degraded depends on the state of its inbounds.
     *
     * @param connection changes how it is connected
     * @throws IllegalArgumentException if the kind does not connect
     */
    public FakeControlPlane connect(Resource resource, Consumer<Connection> connection) {
        Connection how = new Connection();
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

    /** Returns the calls to paths that no control plane has, as in {@code GET /meshs}. */
    public List<String> unknownPaths() {
        return List.copyOf(unknown);
    }

    /** Returns the calls that were answered since the start or the last {@link #reset}, in that order. */
    public List<RecordedCall> calls() {
        return List.copyOf(calls);
    }

    /** Returns the key by which a receiver verifies the tokens that this control plane issues. */
    public RSAPublicKey tokenKey() {
        return (RSAPublicKey) SigningKeys.pair().getPublic();
    }

    /** Forgets resources, answers, faults and calls. */
    public void reset() {
        synchronized (store) {
            store.clear();
        }
        answers.clear();
        faults.clear();
        calls.clear();
        unknown.clear();
    }

    /** Ends the server and closes {@link #client()}. */
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
        private CpMode mode = new CpMode(CpMode.Role.GLOBAL, "");
        private ResourceTypes types = Kinds.ALL;
        private Clock clock = Clock.systemUTC();

        Builder() {}

        /** Makes it the control plane of a zone that belongs to a global one; see {@link FakeControlPlane#zone}. */
        public Builder zone(String name) {
            this.mode = new CpMode(CpMode.Role.FEDERATED_ZONE, notBlank(name));
            return this;
        }

        /** Makes it the only control plane of its deployment; see {@link FakeControlPlane#standalone}. */
        public Builder standalone(String zone) {
            this.mode = new CpMode(CpMode.Role.STANDALONE_ZONE, notBlank(zone));
            return this;
        }

        private static String notBlank(String name) {
            if (name.isBlank()) {
                throw new IllegalArgumentException("the zone must not be blank");
            }
            return name;
        }

        /** Sets the clock for the times of resources and tokens; that of the system by default. */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /** Sets the kinds that the control plane has; {@link Kinds#ALL} by default, which must be among them. */
        public Builder types(ResourceTypes types) {
            this.types = Objects.requireNonNull(types, "types");
            return this;
        }

        /** Starts the control plane on a free port of the loopback interface. */
        public FakeControlPlane start() {
            return new FakeControlPlane(mode, types, clock);
        }
    }
}
