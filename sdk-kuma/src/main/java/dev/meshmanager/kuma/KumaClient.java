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
import dev.meshmanager.core.error.NotFoundException;
import dev.meshmanager.core.error.UnknownKindException;
import dev.meshmanager.core.exchange.Bodies;
import dev.meshmanager.core.exchange.Exchange;
import dev.meshmanager.core.exchange.HttpServices;
import dev.meshmanager.core.format.ResourceDocuments;
import dev.meshmanager.core.http.ClientBuilder;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.page.Progress;
import dev.meshmanager.core.schema.NearestName;
import dev.meshmanager.kuma.common.Kri;
import dev.meshmanager.kuma.common.Warning;
import dev.meshmanager.kuma.dashboard.Dashboard;
import dev.meshmanager.kuma.dashboard.snapshot.Change;
import dev.meshmanager.kuma.inspect.GlobalInsight;
import dev.meshmanager.kuma.inspect.PolicyKinds;
import dev.meshmanager.kuma.inspect.ResourceKinds;
import dev.meshmanager.kuma.inspect.ServerInfo;
import dev.meshmanager.kuma.inspect.WhoAmI;
import dev.meshmanager.kuma.internal.WatchGates;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.validation.ValidationOptions;
import dev.meshmanager.kuma.watch.ResourceEvent;
import dev.meshmanager.kuma.watch.Watch;
import dev.meshmanager.kuma.zone.ZoneEgressOverview;
import dev.meshmanager.kuma.zone.ZoneIngressOverview;
import dev.meshmanager.kuma.zone.ZoneOverview;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import okhttp3.ResponseBody;

/**
 * The client of one Kuma control plane: global, zone or single-zone, self-managed or behind Konnect. Safe for use by
 * many threads; make one and keep it.
 *
 * <p>Every call fails with a {@link dev.meshmanager.core.error.MeshException}. Interrupting the thread cancels the
 * call.
 */
public final class KumaClient implements AutoCloseable {
    /** Of a kind's letters, one in three may be wrong in the nearest one. */
    private static final int WRONG_PART_OF_KINDS = 3;

    private final HttpServices services;
    private final ResourceTypes types;
    private final ResourceApi api;
    private final ServerKinds serverKinds;
    private final TokenClient tokens;
    private final Admission admission;
    private final EditTurns edits = new EditTurns();
    private final WatchGates watches = new WatchGates();

    KumaClient(HttpServices services, ResourceTypes types, Admission admission) {
        this.services = services;
        this.types = types;
        this.admission = admission;
        this.api = services.create(ResourceApi.class);
        this.serverKinds = new ServerKinds(api);
        this.tokens = new TokenClient(services.create(TokenApi.class));
    }

    /** Returns a builder with nothing set; it needs {@code url}. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the kinds that this client has models for. */
    public ResourceTypes types() {
        return types;
    }

    /**
     * Returns what reads and writes YAML and JSON documents of the kinds that this client has models for. Makes no
     * call.
     */
    public ResourceDocuments documents() {
        return ResourceDocuments.of(types);
    }

    /** Returns the client of a kind that belongs to a mesh. Makes no call. */
    public <T extends MeshResource> MeshResourceClient<T> resources(MeshResourceType<T> type) {
        return new MeshResourceClient<>(type, calls(type));
    }

    /** Returns the client of a kind that belongs to no mesh. Makes no call. */
    public <T extends GlobalResource> GlobalResourceClient<T> resources(GlobalResourceType<T> type) {
        return new GlobalResourceClient<>(type, calls(type));
    }

    /** Returns the client of a kind, whether it belongs to a mesh or not. Makes no call. */
    @SuppressWarnings("unchecked") // the client of a kind has the model of the kind
    public <T extends Resource> ResourceClient<T> resources(ResourceType<T> type) {
        return (ResourceClient<T>)
                (type instanceof MeshResourceType<?> ofMesh
                        ? resources(ofMesh)
                        : resources((GlobalResourceType<?>) type));
    }

    /**
     * Returns the client of the kind of this name, for example {@code MeshTimeout}. For a kind that the SDK has no
     * model for, it asks the control plane which kinds there are, once for each client, and its resources are
     * {@link dev.meshmanager.core.GenericResource}s.
     *
     * @throws UnknownKindException if the control plane does not have the kind either
     */
    public ResourceClient<? extends Resource> resources(String kind) {
        return resources(kind(kind));
    }

    /**
     * Returns the client of the kind of this name, which belongs to a mesh; see {@link #resources(String)}.
     *
     * @throws UnknownKindException if the control plane does not have the kind, or the kind belongs to no mesh
     */
    public MeshResourceClient<? extends MeshResource> meshResources(String kind) {
        if (kind(kind) instanceof MeshResourceType<?> type) {
            return resources(type);
        }
        throw unknownKind(kind, "the kind \"" + kind + "\" belongs to no mesh");
    }

    /**
     * Returns the client of the kind of this name, which belongs to no mesh; see {@link #resources(String)}.
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
        return new ResourceCalls<>(api, type, admission, edits);
    }

    /**
     * Creates the resource, or replaces the one of its kind and name.
     *
     * @throws UnknownKindException if the control plane does not have the kind
     */
    public Applied apply(Resource resource) {
        return calls(kindOf(resource)).apply(resource).execute();
    }

    private Applied applyAdmitted(Resource resource) {
        return new ResourceCalls<>(api, kindOf(resource), Admission.ALL, edits)
                .apply(resource)
                .execute();
    }

    /** Creates or replaces resources of any kinds; see {@link #apply(Collection, Progress.Listener)}. */
    public List<Applied> apply(Collection<? extends Resource> resources) {
        return apply(resources, progress -> {});
    }

    /**
     * Creates or replaces resources of any kinds, meshes first, then secrets, then all others in the order given.
     *
     * <p>Before the first write it checks that the control plane has each kind and that the kind can be written. A
     * client that validates first also checks all resources, that none is there twice, and that each mesh is among the
     * resources or exists, which takes one call for each mesh that is not named in its {@link ValidationOptions}. After
     * that it ends at the first resource that cannot be written: those before it stay, and calling again is safe.
     *
     * @return what became of each resource, in the order of {@code resources}
     * @throws UnknownKindException if the control plane does not have a kind, or a kind is read-only; nothing was
     *     written
     * @throws dev.meshmanager.kuma.validation.ValidationException if the client validates first and found something;
     *     nothing was written
     */
    public List<Applied> apply(Collection<? extends Resource> resources, Progress.Listener listener) {
        List<Resource> all = List.copyOf(resources);
        all.forEach(this::requireWritable);
        admission.requireTogether(all, this::mayHaveMesh);
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

    /** Deletes the resource of the same kind and name (and mesh). */
    public void delete(Resource resource) {
        calls(kindOf(resource)).delete(Scopes.of(resource), resource.name()).execute();
    }

    /**
     * Returns the resource that a KRI names, whatever its kind. API path: {@code /_kri/{kri}}.
     *
     * @throws dev.meshmanager.core.error.NotFoundException if there is none
     */
    public Resource get(Kri kri) {
        return api.get(Scopes.NONE, "_kri", kri.toString(), Map.of())
                .map(body -> typed(Bodies.read(JsonValue.class, body)))
                .execute();
    }

    private Resource typed(JsonValue tree) {
        return Json.fromTree(types.modelOf(tree.asObject().orElse(JsonObject.EMPTY)), tree);
    }

    /** Returns the overviews of data plane proxies, and what applies to each. */
    public DataplaneClient dataplanes() {
        return new DataplaneClient(api);
    }

    /** Returns the overviews of zones. API path: {@code /zones/_overview}. */
    public OverviewClient<ZoneOverview> zones() {
        return new OverviewClient<>(api, "zones", ZoneOverview.class);
    }

    /** Returns the overviews of zone ingresses. API path: {@code /zoneingresses/_overview}. */
    public OverviewClient<ZoneIngressOverview> zoneIngresses() {
        return new OverviewClient<>(api, "zoneingresses", ZoneIngressOverview.class);
    }

    /** Returns the overviews of zone egresses. API path: {@code /zoneegresses/_overview}. */
    public OverviewClient<ZoneEgressOverview> zoneEgresses() {
        return new OverviewClient<>(api, "zoneegresses", ZoneEgressOverview.class);
    }

    /** Returns what reads how policies, services, gateways and proxies hang together. */
    public InspectClient inspect() {
        return new InspectClient(api);
    }

    /** Returns what issues tokens. API path: {@code /tokens}. */
    public TokenClient tokens() {
        return tokens;
    }

    /** Returns product, version and names of the control plane. API path: {@code /}. */
    public ServerInfo serverInfo() {
        // Behind Konnect the path is .../api, which is not .../api/; a proxy for /prefix/* knows only the other form.
        String withoutSlash = url().replaceFirst("(?<=[^/:])/$", "");
        try {
            return read(api.index(withoutSlash), ServerInfo.class);
        } catch (NotFoundException e) {
            if (withoutSlash.indexOf('/', withoutSlash.indexOf("://") + 3) < 0) {
                throw e;
            }
            return read(api.index(url()), ServerInfo.class);
        }
    }

    /** Returns who the control plane takes the caller for. API path: {@code /who-am-i}. */
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

    /** Returns the counts over all meshes and zones. API path: {@code /global-insight}. */
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
     * A list that cannot be read is in {@link Dashboard#unread()}; the others are complete. Interrupting the thread
     * cancels all calls.
     *
     * @param clock the clock; certificates are judged at its time
     * @param listener receives the number of finished lists after each list, on the calling thread
     * @throws dev.meshmanager.core.error.MeshException if product and version cannot be read
     */
    public Dashboard dashboard(Clock clock, Progress.Listener listener) {
        return new DashboardReader(this, clock, listener).read();
    }

    /**
     * Returns a watch that lists the resources of a kind in all meshes every {@code interval} and emits what was added,
     * updated and deleted. The first poll emits every resource as added. Makes no call until somebody subscribes.
     */
    public <T extends Resource> Watch<ResourceEvent<T>> watch(ResourceType<T> type, Duration interval) {
        return new Watch<>(() -> new ResourceChanges<>(() -> resources(type).list()), interval, watches.open());
    }

    /**
     * Returns a watch that reads the dashboard every {@code interval} and emits what changed. The first poll emits
     * nothing. A list that fails once is ignored; if it fails twice in a row, its items are reported as deleted. Makes
     * no call until somebody subscribes.
     */
    public Watch<Change> watchDashboard(Duration interval) {
        return new Watch<>(() -> new DashboardChanges(this::dashboard), interval, watches.open());
    }

    /** Returns the settings that the control plane runs with, secrets left out by it. API path: {@code /config}. */
    public JsonObject config() {
        return read(api.at("config"), JsonObject.class);
    }

    /**
     * Reads the settings and returns the warnings of the GUI about the control plane itself: that it keeps its
     * resources in memory only. Empty if there are none.
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

    /** Returns the base URL, which ends in a slash. */
    public String url() {
        return services.baseUrl();
    }

    /**
     * Ends all watches. Ends the calls that are under way and lets go of threads and connections too, unless the caller
     * brought the HTTP client. A client that is never closed keeps no program alive.
     */
    @Override
    public void close() {
        watches.close();
        services.close();
    }

    /** Returns the base URL, and whether server certificates are not verified or credentials go over plain HTTP. */
    @Override
    public String toString() {
        return "KumaClient(" + services + ")";
    }

    /** Builds a {@link KumaClient}. */
    public static final class Builder extends ClientBuilder<Builder> {
        private ResourceTypes types = Kinds.ALL;
        private Admission admission = Admission.ALL;

        Builder() {}

        /**
         * Makes the client check resources before it sends them: {@code apply} and {@code edit} then throw a
         * {@link dev.meshmanager.kuma.validation.ValidationException} with everything that is wrong, without a call.
         */
        public Builder validateFirst() {
            return validateFirst(ValidationOptions.defaults());
        }

        /** Makes the client check resources for such a control plane before it sends them. */
        public Builder validateFirst(ValidationOptions options) {
            this.admission = Admission.validating(options);
            return this;
        }

        /**
         * Takes the URL from {@code KUMA_URL} and the token from {@code KUMA_TOKEN} of the environment, where they are
         * set.
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

        /** Sets the kinds that the client has models for; {@link Kinds#ALL} by default. */
        public Builder types(ResourceTypes types) {
            this.types = Objects.requireNonNull(types, "types");
            return this;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * Returns a client with these options. Makes no call.
         *
         * @throws IllegalStateException if there is no URL
         * @throws IllegalArgumentException if the URL or a certificate cannot be used
         */
        public KumaClient build() {
            return new KumaClient(services(), types, admission);
        }
    }
}
