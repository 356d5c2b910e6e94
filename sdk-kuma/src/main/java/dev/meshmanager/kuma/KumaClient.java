package dev.meshmanager.kuma;

import dev.meshmanager.core.GlobalResource;
import dev.meshmanager.core.GlobalResourceType;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.core.Scope;
import dev.meshmanager.core.error.ForbiddenException;
import dev.meshmanager.core.error.MeshException;
import dev.meshmanager.core.error.NotFoundException;
import dev.meshmanager.core.error.UnknownKindException;
import dev.meshmanager.core.error.UnknownPathException;
import dev.meshmanager.core.exchange.Bodies;
import dev.meshmanager.core.exchange.Exchange;
import dev.meshmanager.core.exchange.HttpServices;
import dev.meshmanager.core.format.ResourceDocuments;
import dev.meshmanager.core.http.ClientBuilder;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.page.FailedRead;
import dev.meshmanager.core.page.Progress;
import dev.meshmanager.core.schema.NearestName;
import dev.meshmanager.kuma.check.CheckReport;
import dev.meshmanager.kuma.common.Kri;
import dev.meshmanager.kuma.common.Warning;
import dev.meshmanager.kuma.dashboard.Dashboard;
import dev.meshmanager.kuma.dashboard.snapshot.Change;
import dev.meshmanager.kuma.deploy.kumactl.KumactlConfig;
import dev.meshmanager.kuma.deploy.kumactl.KumactlContext;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.estate.EstateBuilder;
import dev.meshmanager.kuma.estate.live.EstateReading;
import dev.meshmanager.kuma.identity.MeshTrust;
import dev.meshmanager.kuma.inspect.GlobalInsight;
import dev.meshmanager.kuma.inspect.PolicyKinds;
import dev.meshmanager.kuma.inspect.ResourceKinds;
import dev.meshmanager.kuma.inspect.ServerInfo;
import dev.meshmanager.kuma.inspect.WhoAmI;
import dev.meshmanager.kuma.internal.EditTurns;
import dev.meshmanager.kuma.internal.OpenWatches;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.secret.GlobalSecret;
import dev.meshmanager.kuma.secret.Secret;
import dev.meshmanager.kuma.server.ControlPlaneSettings;
import dev.meshmanager.kuma.server.KindApi;
import dev.meshmanager.kuma.server.ResourceApi;
import dev.meshmanager.kuma.server.ScopePath;
import dev.meshmanager.kuma.server.ServerKinds;
import dev.meshmanager.kuma.server.ServerPaths;
import dev.meshmanager.kuma.server.ServerVersion;
import dev.meshmanager.kuma.validation.ControlPlaneMode;
import dev.meshmanager.kuma.validation.ValidationOptions;
import dev.meshmanager.kuma.watch.ResourceEvent;
import dev.meshmanager.kuma.watch.Watch;
import dev.meshmanager.kuma.zone.Zone;
import dev.meshmanager.kuma.zone.ZoneEgress;
import dev.meshmanager.kuma.zone.ZoneEgressOverview;
import dev.meshmanager.kuma.zone.ZoneIngress;
import dev.meshmanager.kuma.zone.ZoneIngressOverview;
import dev.meshmanager.kuma.zone.ZoneOverview;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import okhttp3.ResponseBody;

/**
 * A client for one Kuma control plane: global, zone or single-zone, self-managed or in Konnect. Create one and reuse
 * it.
 *
 * <pre>{@code
 * try (KumaClient kuma = KumaClient.builder().url("http://localhost:5681").build()) {
 *     kuma.apply(Mesh.builder().name("default").build());
 *     kuma.dataplanes().overviews("default").forEach(proxy -> System.out.println(proxy.name()));
 * }
 * }</pre>
 *
 * <p><b>Failures.</b> Every call fails with a {@link dev.meshmanager.core.error.MeshException}. What the version of the
 * control plane does not have is an {@link UnknownKindException} or an {@link UnknownPathException}, whose message says
 * since or until which version there is such a thing. Some control planes have a kind under another path, for example
 * {@code /zone-ingresses} before 2.11; the client finds it.
 *
 * <p><b>Threads.</b> Safe for use by many threads. Calls block unless their names end in {@code Async}. Interrupting
 * the thread cancels its call.
 */
public final class KumaClient implements AutoCloseable {
    /** Of a kind's letters, one in three may be wrong in the nearest one. */
    private static final int WRONG_PART_OF_KINDS = 3;

    private final HttpServices services;
    private final ResourceTypes types;
    private final ResourceApi api;
    private final KindApi kindApi;
    private final ServerKinds serverKinds;
    private final ServerVersion version;
    private final ServerPaths paths;
    private final TokenClient tokens;
    private final Admission admission;
    private final WriteCheck check;
    private final EditTurns edits;
    private final OpenWatches watches;

    private KumaClient(HttpServices services, Builder options) {
        this.services = services;
        this.types = options.types;
        this.admission = new Admission(options.validation.map(given -> given.types(options.types)));
        this.edits = new EditTurns();
        this.watches = new OpenWatches();
        this.api = services.create(ResourceApi.class);
        this.serverKinds = new ServerKinds(api);
        this.version = new ServerVersion(index(), serverKinds, options.version);
        this.check = new WriteCheck(version, options.whenDropped);
        this.paths = new ServerPaths(serverKinds, version);
        this.kindApi = new KindApi(api, paths, services.baseUrl());
        this.tokens = new TokenClient(services.create(TokenApi.class), services.baseUrl());
    }

    private KumaClient(KumaClient shared, WhenDropped whenDropped) {
        this.services = shared.services;
        this.types = shared.types;
        this.admission = shared.admission;
        this.edits = shared.edits;
        this.watches = shared.watches;
        this.api = shared.api;
        this.serverKinds = shared.serverKinds;
        this.version = shared.version;
        this.check = new WriteCheck(version, Optional.of(whenDropped));
        this.paths = shared.paths;
        this.kindApi = shared.kindApi;
        this.tokens = shared.tokens;
    }

    /** Returns an empty builder. {@code url} is required. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a client for the control plane of the current context of {@code kumactl}. For other contexts, use
     * {@link dev.meshmanager.kuma.context.KumaContexts}.
     *
     * @throws IOException if the {@linkplain KumactlConfig#defaultPath configuration} cannot be read
     * @throws NoSuchElementException if {@code kumactl} has no current context
     */
    public static KumaClient fromKumactlConfig() throws IOException {
        KumactlConfig config = KumactlConfig.read(KumactlConfig.defaultPath());
        KumactlContext current =
                config.currentContext().orElseThrow(() -> new NoSuchElementException("kumactl has no current context"));
        return config.controlPlane(current).configure(builder()).build();
    }

    /** Returns the kinds that this client has models for. */
    public ResourceTypes types() {
        return types;
    }

    /**
     * Returns a reader and writer of YAML and JSON documents for the kinds that this client has models for. Makes no
     * call.
     */
    public ResourceDocuments documents() {
        return ResourceDocuments.of(types);
    }

    /**
     * Returns a client that is like this one and {@linkplain Builder#verifyWrites(WhenDropped) verifies its writes}.
     * Both share everything else; closing one closes the other.
     */
    public KumaClient verifyingWrites(WhenDropped whenDropped) {
        return new KumaClient(this, Objects.requireNonNull(whenDropped, "whenDropped"));
    }

    /** Returns a client for a kind that belongs to a mesh. Makes no call. */
    public <T extends MeshResource> MeshResourceClient<T> resources(MeshResourceType<T> type) {
        return new MeshResourceClient<>(type, calls(type));
    }

    /** Returns a client for a kind that does not belong to a mesh. Makes no call. */
    public <T extends GlobalResource> GlobalResourceClient<T> resources(GlobalResourceType<T> type) {
        return new GlobalResourceClient<>(type, calls(type));
    }

    /** Returns a client for a kind, whether it belongs to a mesh or not. Makes no call. */
    @SuppressWarnings("unchecked") // the client of a kind has the model of the kind
    public <T extends Resource> ResourceClient<T> resources(ResourceType<T> type) {
        return (ResourceClient<T>)
                (type instanceof MeshResourceType<?> ofMesh
                        ? resources(ofMesh)
                        : resources((GlobalResourceType<?>) type));
    }

    /**
     * Returns a client for the kind with this name, for example {@code MeshTimeout}.
     *
     * <p>If the SDK has no model for the kind, the resources are {@link dev.meshmanager.core.GenericResource}s. The
     * control plane is then asked for its kinds, API path {@code /_resources}, and the answer is kept.
     *
     * @throws UnknownKindException if neither the SDK nor the control plane has the kind
     */
    public ResourceClient<? extends Resource> resources(String kind) {
        return resources(kind(kind));
    }

    /**
     * Returns a client for the kind with this name, which must belong to a mesh; see {@link #resources(String)}.
     *
     * @throws UnknownKindException if the control plane does not have the kind, or the kind does not belong to a mesh
     */
    public MeshResourceClient<? extends MeshResource> meshResources(String kind) {
        if (kind(kind) instanceof MeshResourceType<?> type) {
            return resources(type);
        }
        throw unknownKind(kind, "the kind \"" + kind + "\" belongs to no mesh");
    }

    /**
     * Returns a client for the kind with this name, which must not belong to a mesh; see {@link #resources(String)}.
     *
     * @throws UnknownKindException if the control plane does not have the kind, or the kind belongs to a mesh
     */
    public GlobalResourceClient<? extends GlobalResource> globalResources(String kind) {
        if (kind(kind) instanceof GlobalResourceType<?> type) {
            return resources(type);
        }
        throw unknownKind(kind, "the kind \"" + kind + "\" belongs to a mesh");
    }

    private ResourceType<?> kind(String name) {
        return types.find(name)
                .or(() -> serverKinds.find(name))
                .orElseThrow(
                        () -> unknownKind(name, "the control plane has no kind \"" + name + "\"" + nearestKind(name)));
    }

    private String nearestKind(String name) {
        Set<String> names = new HashSet<>(serverKinds.names());
        types.all().forEach(type -> names.add(type.name()));
        return NearestName.hint(name, names, WRONG_PART_OF_KINDS);
    }

    private ResourceType<?> kindOf(Resource resource) {
        ResourceType<?> kind = kind(resource.type());
        if (resource.meshName().isPresent() != (kind.scope() == Scope.MESH)) {
            throw unknownKind(
                    kind.name(),
                    kind.scope() == Scope.MESH
                            ? kind + " belongs to a mesh, but \"" + resource.name() + "\" has none"
                            : kind + " belongs to no mesh, but \"" + resource.name() + "\" has one");
        }
        return kind;
    }

    private UnknownKindException unknownKind(String kind, String reason) {
        return new UnknownKindException(serverKinds.request().toString(), kind, reason);
    }

    private <T extends Resource> ResourceCalls<T> calls(ResourceType<T> type) {
        return new ResourceCalls<>(kindApi, type, admission, version, check, edits);
    }

    /**
     * Creates a resource, or replaces the resource of the same kind and name (and mesh). API path:
     * {@code /meshes/{mesh}/{path}/{name}} or {@code /{path}/{name}}.
     *
     * @throws UnknownKindException if the control plane does not have the kind
     */
    public Applied apply(Resource resource) {
        return calls(kindOf(resource)).apply(resource);
    }

    private Applied applyAdmitted(Resource resource) {
        return new ResourceCalls<>(kindApi, kindOf(resource), Admission.ALL, version, check, edits).apply(resource);
    }

    /** Creates or replaces resources of any kind; see {@link #apply(Collection, Progress.Listener)}. */
    public List<Applied> apply(Collection<? extends Resource> resources) {
        return apply(resources, progress -> {});
    }

    /**
     * Creates or replaces resources of any kind, one call each: meshes first, then secrets, then all others in their
     * order.
     *
     * <p><b>Before the first write</b> the client checks that the control plane has every kind and that every kind can
     * be written. If not every version has the kinds, it lists the kinds of the control plane once. A client that
     * validates first also checks all resources, duplicates and meshes. It makes one call for each mesh that is neither
     * among the resources nor in its {@link ValidationOptions}.
     *
     * <p><b>Failures.</b> The first resource that cannot be written ends the work. The resources before it stay
     * written. Repeating the call is safe.
     *
     * @param listener receives the number of written resources after each resource, on the calling thread
     * @return one result for each resource, in the order of {@code resources}
     * @throws UnknownKindException if the control plane does not have a kind, or a kind is read-only; nothing was
     *     written
     * @throws dev.meshmanager.kuma.validation.ValidationException if the client validates first and found a violation;
     *     nothing was written
     */
    public List<Applied> apply(Collection<? extends Resource> resources, Progress.Listener listener) {
        List<Resource> all = List.copyOf(resources);
        all.forEach(this::requireWritable);
        all.forEach(resource -> paths.require(kindOf(resource)));
        admission.requireTogether(all, this::mayHaveMesh, version::get);
        return new BulkApply(types, this::applyAdmitted, listener).apply(all);
    }

    private boolean mayHaveMesh(String mesh) {
        try {
            return resources(Mesh.TYPE).find(mesh).isPresent();
        } catch (ForbiddenException e) {
            return true;
        }
    }

    private void requireWritable(Resource resource) {
        ResourceType<?> kind = kindOf(resource);
        ResourceCalls.requirePath(resource);
        if (kind.isReadOnly()) {
            throw unknownKind(
                    kind.name(),
                    kind + " is read-only, the control plane computes \"" + resource.name() + "\" by itself");
        }
    }

    /**
     * Deletes the resource of the same kind and name (and mesh). API path: {@code /meshes/{mesh}/{path}/{name}} or
     * {@code /{path}/{name}}.
     *
     * @return true if the resource existed; false if the request was sent again and there was nothing left to delete,
     *     so that it is not known whether the resource existed
     * @throws UnknownKindException if the control plane does not have the kind
     * @throws NotFoundException if the resource does not exist
     */
    public boolean delete(Resource resource) {
        return calls(kindOf(resource))
                .delete(ScopePath.of(resource), resource.name())
                .execute();
    }

    /**
     * Returns the resource with this KRI, of any kind. API path: {@code /_kri/{kri}}.
     *
     * @throws NotFoundException if the resource does not exist
     * @throws UnknownPathException if the control plane is older than 2.12, which added KRIs
     */
    public Resource get(Kri kri) {
        return kindApi.kri(kri.toString())
                .map(body -> typed(Bodies.read(JsonValue.class, body)))
                .execute();
    }

    private Resource typed(JsonValue tree) {
        return Json.fromTree(types.modelOf(tree.asObject().orElse(JsonObject.EMPTY)), tree);
    }

    /**
     * Returns a client for data plane proxies: overviews, policies, configuration and Envoy's admin endpoint. Makes no
     * call.
     */
    public DataplaneClient dataplanes() {
        return new DataplaneClient(kindApi);
    }

    /** Returns a client for the overviews of zones. Makes no call. API path: {@code /zones/_overview}. */
    public OverviewClient<ZoneOverview> zones() {
        return new OverviewClient<>(kindApi, Zone.TYPE, ZoneOverview.class);
    }

    /**
     * Returns a client for the overviews of zone ingresses. Makes no call. Its calls throw an
     * {@link UnknownKindException} if the control plane is of 3.0, which removed the kind. API path:
     * {@code /zoneingresses/_overview}.
     */
    public OverviewClient<ZoneIngressOverview> zoneIngresses() {
        return new OverviewClient<>(kindApi, ZoneIngress.TYPE, ZoneIngressOverview.class);
    }

    /**
     * Returns a client for the overviews of zone egresses. Makes no call. Its calls throw an
     * {@link UnknownKindException} if the control plane is of 3.0, which removed the kind. API path:
     * {@code /zoneegresses/_overview}.
     */
    public OverviewClient<ZoneEgressOverview> zoneEgresses() {
        return new OverviewClient<>(kindApi, ZoneEgress.TYPE, ZoneEgressOverview.class);
    }

    /** Returns a client for the relationships between policies, services, gateways and proxies. Makes no call. */
    public InspectClient inspect() {
        return new InspectClient(this, kindApi);
    }

    /** Returns a client that issues tokens. Makes no call. API path: {@code /tokens}. */
    public TokenClient tokens() {
        return tokens;
    }

    /** Returns the product, version and identifiers of the control plane. API path: {@code /}. */
    public ServerInfo serverInfo() {
        return index().execute();
    }

    private Exchange<ServerInfo> index() {
        // Behind Konnect the path is .../api, which is not .../api/; a proxy for /prefix/* knows only the other form.
        String withoutSlash = url().replaceFirst("(?<=[^/:])/$", "");
        return index(withoutSlash).orElse(failure -> {
            if (failure instanceof NotFoundException
                    && withoutSlash.indexOf('/', withoutSlash.indexOf("://") + 3) >= 0) {
                return index(url());
            }
            throw failure;
        });
    }

    private Exchange<ServerInfo> index(String url) {
        return api.index(url).map(body -> Bodies.read(ServerInfo.class, body));
    }

    /**
     * Returns the version of the control plane. The first call asks the control plane unless
     * {@link Builder#version(KumaVersion)} told it, and keeps the result; a failure is thrown and not kept. API path:
     * {@code /}.
     *
     * <p>If the control plane does not tell its line, which builds of a branch do not, the version is derived from its
     * kinds, API path {@code /_resources}: {@link KumaVersion#V3_0} if it has no {@code TrafficPermission}, otherwise
     * the newest line whose kinds it has all.
     *
     * @throws dev.meshmanager.core.error.MeshException if the control plane cannot be asked
     */
    public KumaVersion version() {
        return version.get();
    }

    /** Returns the identity that the control plane sees for the caller. API path: {@code /who-am-i}. */
    public WhoAmI whoAmI() {
        return read(api.at("who-am-i"), WhoAmI.class);
    }

    /** Returns the kinds that the control plane has. API path: {@code /_resources}. */
    public ResourceKinds resourceKinds() {
        return read(api.at("_resources"), ResourceKinds.class);
    }

    /** Returns the kinds of policies that the control plane has. API path: {@code /policies}. */
    public PolicyKinds policyKinds() {
        return read(api.at("policies"), PolicyKinds.class);
    }

    /**
     * Returns the numbers of zones, meshes, services, proxies and resources of the control plane. API path:
     * {@code /global-insight}.
     */
    public GlobalInsight globalInsight() {
        return read(api.at("global-insight"), GlobalInsight.class);
    }

    /** Reads the dashboard of the control plane; see {@link #dashboard(Clock, Progress.Listener)}. */
    public Dashboard dashboard() {
        return dashboard(Clock.systemUTC(), progress -> {});
    }

    /**
     * Reads zones, meshes, services, proxies and policies, and returns them as one snapshot. Makes ten calls in
     * parallel, and one more for each further page and for each kind of policy, gateway and service that has resources.
     *
     * <p><b>Failures.</b> A list that cannot be read is in {@link Dashboard#unread()}; the others are complete.
     * Interrupting the thread cancels all calls.
     *
     * @param clock the clock; certificates are judged at its time
     * @param listener receives the number of finished lists after each list, on the calling thread
     * @throws dev.meshmanager.core.error.MeshException if product and version cannot be read
     */
    public Dashboard dashboard(Clock clock, Progress.Listener listener) {
        return new DashboardReader(this, clock, listener).read();
    }

    /** Reads the estate of the control plane; see {@link #estate(Progress.Listener)}. */
    public Estate estate() {
        return estate(progress -> {});
    }

    /**
     * Reads the resources of all kinds that users write, and returns them as one immutable set. Makes three calls, and
     * in parallel one for each kind and one more for each further page.
     *
     * <p><b>Failures.</b> A list that cannot be read is in {@link Estate#unread()}; the others are complete. If the
     * settings cannot be read, the mode is {@link ControlPlaneMode#ZONE} and the zone is unknown. Interrupting the
     * thread cancels all calls.
     *
     * @param listener receives the number of finished lists after each list, on the calling thread
     * @throws dev.meshmanager.core.error.MeshException if the version or the kinds cannot be read
     */
    public Estate estate(Progress.Listener listener) {
        EstateBuilder estate = Estate.builder().types(types()).version(version());
        try {
            ControlPlaneSettings settings = new ControlPlaneSettings(config());
            settings.mode().ifPresent(estate::mode);
            estate.zone(settings.zone());
        } catch (MeshException e) {
            estate.addUnread(FailedRead.of("settings", e));
        }
        Set<String> known = resourceKinds().resources().stream()
                .flatMap(kind -> kind.name().stream())
                .collect(Collectors.toSet());
        List<ResourceType<?>> kinds = types().all().stream()
                .filter(type -> known.contains(type.name()) && !type.isInsight())
                .toList();
        return EstateReading.read(estate, kinds, type -> resources(type).list(), listener);
    }

    /** Checks the control plane and its mesh; see {@link #check(Clock)}. */
    public CheckReport check() {
        return check(Clock.systemUTC());
    }

    /**
     * Checks connection, versions, store, zones, certificates, tokens, synchronization and policies. Makes the calls of
     * {@link #dashboard(Clock, Progress.Listener)}, and lists secrets, global secrets and MeshTrusts. To see the effect
     * of a change, check before and after it, and use {@link CheckReport#since}.
     *
     * @param clock the clock; certificates are judged at its time
     * @throws dev.meshmanager.core.error.MeshException if product and version cannot be read
     */
    public CheckReport check(Clock clock) {
        Dashboard dashboard = dashboard(clock, progress -> {});
        KumaVersion version = dashboard.snapshot().version();
        List<ResourceType<?>> kinds = List.<ResourceType<?>>of(Secret.TYPE, GlobalSecret.TYPE, MeshTrust.TYPE).stream()
                .filter(version::has)
                .toList();
        return CheckReport.of(
                dashboard,
                EstateReading.read(
                        Estate.builder().version(version),
                        kinds,
                        type -> resources(type).list(),
                        progress -> {}));
    }

    /**
     * Returns a watch that lists the resources of a kind in all meshes every {@code interval} and emits the resources
     * that were added, updated and deleted. The first poll emits every resource as added. Makes no call until somebody
     * subscribes.
     */
    public <T extends Resource> Watch<ResourceEvent<T>> watch(ResourceType<T> type, Duration interval) {
        return new Watch<>(() -> new ResourceChanges<>(() -> resources(type).list()), interval, watches.open());
    }

    /**
     * Returns a watch that reads the dashboard every {@code interval} and emits the changes. The first poll emits
     * nothing. A list that fails once is ignored; if it fails twice in a row, its items are reported as deleted. Makes
     * no call until somebody subscribes.
     */
    public Watch<Change> watchDashboard(Duration interval) {
        return new Watch<>(() -> new DashboardChanges(this::dashboard), interval, watches.open());
    }

    /** Returns the settings of the control plane. The control plane omits secrets. API path: {@code /config}. */
    public JsonObject config() {
        return read(api.at("config"), JsonObject.class);
    }

    /**
     * Reads the settings and returns the GUI's warnings about the control plane itself; empty if there are none. Today
     * there is one: resources are kept in memory only. API path: {@code /config}.
     *
     * @throws dev.meshmanager.core.error.ApiException if the caller may not read the settings
     */
    public List<Warning> warnings() {
        return new ControlPlaneSettings(config()).warnings();
    }

    private static <T> T read(Exchange<ResponseBody> exchange, Class<T> type) {
        Function<ResponseBody, T> decode = body -> Bodies.read(type, body);
        return exchange.map(decode).execute();
    }

    /** Returns the base URL. It ends with a slash. */
    public String url() {
        return services.baseUrl();
    }

    /**
     * Ends all watches. If the client created its HTTP client itself, this also cancels the running calls and frees the
     * threads and connections. A client that is never closed does not keep the JVM alive.
     */
    @Override
    public void close() {
        watches.close();
        services.close();
    }

    /** Returns whether {@link #close()} was called. Calls of a closed client fail. */
    public boolean isClosed() {
        return watches.isClosed();
    }

    /**
     * Returns the base URL, and whether server certificates are not verified or credentials are sent over plain HTTP.
     */
    @Override
    public String toString() {
        return "KumaClient(" + services + ")";
    }

    /** Builds a {@link KumaClient}. */
    public static final class Builder extends ClientBuilder<Builder> {
        private ResourceTypes types = Kinds.ALL;
        private Optional<ValidationOptions> validation = Optional.empty();
        private Optional<KumaVersion> version = Optional.empty();
        private Optional<WhenDropped> whenDropped = Optional.empty();

        Builder() {}

        /**
         * Makes the client validate resources before it sends them. If {@code apply} or {@code edit} would send an
         * invalid resource, it throws a {@link dev.meshmanager.kuma.validation.ValidationException} with all violations
         * and sends nothing. Default: resources are not validated.
         *
         * <p>The rules are those of the {@linkplain KumaClient#version() version of the control plane}, which is asked
         * for before the first write unless {@link #version(KumaVersion)} tells it. If it cannot be asked, the write
         * fails and nothing is sent.
         */
        public Builder validateFirst() {
            return validateFirst(ValidationOptions.defaults());
        }

        /**
         * Makes the client validate resources with these options before it sends them; see {@link #validateFirst()}.
         * The version of the options is not used. With {@link ValidationOptions#strict()}, a resource with members that
         * the control plane would not store is not sent. The kinds of {@link #types} are known to the validation.
         */
        public Builder validateFirst(ValidationOptions options) {
            this.validation = Optional.of(options);
            return this;
        }

        /**
         * Sets the URL from the environment variable {@code KUMA_URL} and the token from {@code KUMA_TOKEN}. A variable
         * that is not set or blank is ignored.
         */
        public Builder fromEnvironment() {
            return from(System.getenv());
        }

        Builder from(Map<String, String> environment) {
            Optional.ofNullable(environment.get("KUMA_URL"))
                    .filter(url -> !url.isBlank())
                    .ifPresent(this::url);
            Optional.ofNullable(environment.get("KUMA_TOKEN"))
                    .filter(token -> !token.isBlank())
                    .ifPresent(token -> token(token.strip()));
            return this;
        }

        /** Sets the kinds that the client has models for. Default: {@link Kinds#ALL}. */
        public Builder types(ResourceTypes types) {
            this.types = Objects.requireNonNull(types, "types");
            return this;
        }

        /** Makes the client verify its writes; see {@link #verifyWrites(WhenDropped)}. Losses are reported. */
        public Builder verifyWrites() {
            return verifyWrites(WhenDropped.REPORT);
        }

        /**
         * Makes the client read every resource after it wrote it, and compare it with what it sent. A control plane
         * accepts members that its version does not have, and does not store them. One more call for each write, none
         * for an edit. Default: writes are not verified.
         *
         * <p>A write whose resource cannot be read afterwards is not verified: {@link Applied#dropped()} is empty.
         * Members that somebody else removes between the write and the read count as not stored.
         */
        public Builder verifyWrites(WhenDropped whenDropped) {
            this.whenDropped = Optional.of(whenDropped);
            return this;
        }

        /**
         * Tells the version of the control plane, so that the client does not ask for it. Default: the client asks when
         * it needs the version.
         */
        public Builder version(KumaVersion version) {
            this.version = Optional.of(version);
            return this;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * Returns a client. Makes no call.
         *
         * @throws IllegalStateException if the URL is not set
         * @throws IllegalArgumentException if the URL or a certificate is invalid
         */
        public KumaClient build() {
            return new KumaClient(services(), this);
        }
    }
}
