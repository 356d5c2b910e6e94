package dev.meshmanager.konnect;

import dev.meshmanager.core.exchange.HttpServices;
import dev.meshmanager.core.http.ClientBuilder;
import dev.meshmanager.core.page.Paged;
import dev.meshmanager.core.page.Progress;
import dev.meshmanager.konnect.analytics.Analytics;
import dev.meshmanager.konnect.api.Apis;
import dev.meshmanager.konnect.api.Portals;
import dev.meshmanager.konnect.call.Endpoint;
import dev.meshmanager.konnect.call.KonnectCalls;
import dev.meshmanager.konnect.call.Query;
import dev.meshmanager.konnect.call.Waiting;
import dev.meshmanager.konnect.catalog.ServiceCatalog;
import dev.meshmanager.konnect.common.Region;
import dev.meshmanager.konnect.controlplane.GatewayControlPlanes;
import dev.meshmanager.konnect.controlplane.MeshControlPlane;
import dev.meshmanager.konnect.controlplane.MeshControlPlanes;
import dev.meshmanager.konnect.identity.Identity;
import dev.meshmanager.konnect.inventory.Inventory;
import dev.meshmanager.konnect.kind.KongMeshKinds;
import dev.meshmanager.konnect.search.SearchResult;
import dev.meshmanager.konnect.zone.Zones;
import dev.meshmanager.konnect.zone.account.KonnectZoneAccounts;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.dashboard.Dashboard;
import dev.meshmanager.kuma.dashboard.snapshot.ManagedControlPlane;
import dev.meshmanager.kuma.dashboard.snapshot.Snapshot;
import dev.meshmanager.kuma.validation.ControlPlaneMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A client for Konnect in one region.
 *
 * <pre>{@code
 * try (KonnectClient konnect = KonnectClient.builder().region(Region.EU).token(token).build()) {
 *     MeshControlPlane prod = konnect.meshControlPlanes().create(b -> b.name("prod"));
 *     konnect.zones(prod).connect(z -> z.name("east")).writeTo(Path.of("east"));
 *     konnect.kuma(prod).resources(Mesh.TYPE).list().forEach(System.out::println);
 * }
 * }</pre>
 *
 * <p><b>Threads.</b> Safe for use by many threads. It owns a connection pool: create one client and share it.
 *
 * <p><b>Failures.</b> Every call fails with a {@link dev.meshmanager.core.error.MeshException}. Its message has the
 * trace id with which Konnect's support finds the call. Interrupting the thread cancels the call.
 *
 * <p><b>Asynchronous calls.</b> The calls to Konnect block. To read many lists at once, use
 * {@link Paged#toListAsync()}; the clients of {@link #kuma(MeshControlPlane)} have asynchronous calls for resources.
 * Konnect limits the rate of calls.
 */
public final class KonnectClient implements AutoCloseable {
    private final Region region;
    private final Map<KonnectApi, HttpServices> services;
    private final Function<String, KumaClient> kuma;
    private final Map<String, KumaClient> kumaClients = new ConcurrentHashMap<>();
    private final Waiting waiting;

    KonnectClient(Builder builder, Map<KonnectApi, HttpServices> services, Function<String, KumaClient> kuma) {
        this.region = builder.region;
        this.services = services;
        this.kuma = kuma;
        this.waiting = builder.waiting();
    }

    /** Returns a builder for the region {@link Region#US}. {@code token} is required. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the region. */
    public Region region() {
        return region;
    }

    /** Returns the client for mesh control planes. Makes no call. */
    public MeshControlPlanes meshControlPlanes() {
        return new MeshControlPlanes(endpoint(KonnectApi.MESH, "v1").at("mesh", "control-planes"), waiting);
    }

    /** Returns the client that connects zones to a mesh control plane. Makes no call. */
    public Zones zones(MeshControlPlane controlPlane) {
        return zones(controlPlane.id());
    }

    /** Returns the client that connects zones to the mesh control plane with this id. Makes no call. */
    public Zones zones(String controlPlaneId) {
        return new Zones(
                controlPlaneId,
                new KonnectZoneAccounts(identity().systemAccounts(), region),
                () -> kuma(controlPlaneId),
                region,
                waiting);
    }

    /** Returns the client for the Kuma API of a mesh control plane; see {@link #kuma(String)}. */
    public KumaClient kuma(MeshControlPlane controlPlane) {
        return kuma(controlPlane.id());
    }

    /**
     * Returns the client for the Kuma API of the mesh control plane with this id. It knows the kinds of Kuma and Kong
     * Mesh. Each call with the same id returns the same client, which is closed together with this one. API path:
     * {@code /v1/mesh/control-planes/{id}/api}. Makes no call.
     *
     * @throws IllegalArgumentException if the id is blank
     */
    public KumaClient kuma(String controlPlaneId) {
        return kumaClients.computeIfAbsent(controlPlaneId, kuma);
    }

    /**
     * Reads the dashboard of a mesh control plane, with the name of the control plane; see
     * {@link KumaClient#dashboard()}.
     */
    public Dashboard dashboard(MeshControlPlane controlPlane) {
        Snapshot snapshot = kuma(controlPlane).dashboard().snapshot();
        return Dashboard.of(snapshot.toBuilder()
                .mode(ControlPlaneMode.GLOBAL)
                .managed(new ManagedControlPlane(
                        controlPlane.name(), controlPlane.id(), region.value(), controlPlane.labels()))
                .build());
    }

    /** Returns the client for system accounts, teams, users and roles. Makes no call. */
    public Identity identity() {
        return new Identity(endpoint(KonnectApi.IDENTITY, "v3"));
    }

    /** Returns the client for control planes of Kong Gateway. Makes no call. */
    public GatewayControlPlanes gatewayControlPlanes() {
        return new GatewayControlPlanes(endpoint(KonnectApi.GATEWAY, "v2").at("control-planes"));
    }

    /** Returns the client for the service catalog. Makes no call. */
    public ServiceCatalog catalog() {
        return new ServiceCatalog(endpoint(KonnectApi.CATALOG, "v1"));
    }

    /** Returns the client for APIs. Makes no call. */
    public Apis apis() {
        return new Apis(endpoint(KonnectApi.API_BUILDER, "v3").at("apis"));
    }

    /** Returns the client for developer portals. Makes no call. */
    public Portals portals() {
        return new Portals(endpoint(KonnectApi.PORTALS, "v3").at("portals"));
    }

    /** Returns the client for traffic of Kong Gateway. Makes no call. */
    public Analytics analytics() {
        return new Analytics(endpoint(KonnectApi.ANALYTICS, "v2"));
    }

    /**
     * Returns the entities of the region that match a query, for example {@code type:zone AND name:east}. API path:
     * {@code /v1/search}.
     */
    public Paged<SearchResult> search(String query) {
        return endpoint(KonnectApi.SEARCH, "v1")
                .at("search")
                .listByCursor(SearchResult.class, Query.of("q", query), SearchResult::id);
    }

    /** Reads an inventory of the region; see {@link #inventory(Progress.Listener)}. */
    public Inventory inventory() {
        return inventory(progress -> {});
    }

    /**
     * Reads an inventory of the region: control planes, their meshes and zones, and the service catalog. At most eight
     * calls run at a time. A list that cannot be read is reported in the inventory and does not fail it. Interrupting
     * the thread cancels the calls.
     *
     * @param listener receives the number of lists read, on the calling thread
     */
    public Inventory inventory(Progress.Listener listener) {
        try (InventoryReader reader = new InventoryReader(this, listener)) {
            return reader.read();
        }
    }

    private Endpoint endpoint(KonnectApi api, String version) {
        HttpServices http = Objects.requireNonNull(services.get(api), api.name());
        return new Endpoint(http.create(KonnectCalls.class), version);
    }

    /** Cancels the running calls and closes the connections, including those of the clients that {@link #kuma} gave. */
    @Override
    public void close() {
        kumaClients.values().forEach(KumaClient::close);
        services.values().forEach(HttpServices::close);
    }

    /**
     * Returns the region, and the URLs where server certificates are not verified or credentials go over plain HTTP.
     */
    @Override
    public String toString() {
        return Stream.concat(
                        Stream.of(region.toString()),
                        services.values().stream()
                                .filter(HttpServices::isExposed)
                                .map(HttpServices::toString)
                                .distinct())
                .collect(Collectors.joining(", ", "KonnectClient(", ")"));
    }

    /** Builds a {@link KonnectClient}. Not thread-safe. */
    public static final class Builder extends ClientBuilder<Builder> {
        private Region region = Region.US;
        private final Map<KonnectApi, String> urls = new EnumMap<>(KonnectApi.class);
        private Waiting.Sleeper sleeper = duration -> Thread.sleep(duration.toMillis());

        Builder() {}

        /** Sets the region. Default: {@link Region#US}. */
        public Builder region(Region region) {
            this.region = Objects.requireNonNull(region, "region");
            return this;
        }

        /**
         * Sets the base URL of all APIs, for example of a test server. The paths of the APIs, for example
         * {@code /v1/mesh}, are appended. Default: the URLs of the region.
         */
        @Override
        public Builder url(String url) {
            for (KonnectApi api : KonnectApi.values()) {
                url(api, url);
            }
            return this;
        }

        /** Sets the base URL of one API. Its path, for example {@code /v1/mesh}, is appended. */
        public Builder url(KonnectApi api, String url) {
            urls.put(api, Objects.requireNonNull(url, "url"));
            return this;
        }

        /**
         * Sets the token from the environment variable {@code KONNECT_TOKEN} and the region from
         * {@code KONNECT_REGION}. A variable that is unset or blank changes nothing.
         *
         * @throws IllegalArgumentException if {@code KONNECT_REGION} is not the name of a region
         */
        public Builder fromEnvironment() {
            return from(System.getenv());
        }

        Builder from(Map<String, String> environment) {
            Optional.ofNullable(environment.get("KONNECT_TOKEN"))
                    .filter(token -> !token.isBlank())
                    .ifPresent(token -> token(token.strip()));
            Optional.ofNullable(environment.get("KONNECT_REGION"))
                    .filter(name -> !name.isBlank())
                    .ifPresent(name -> region(Region.of(name.strip())));
            return this;
        }

        /** Sets how the client waits between two polls. */
        Builder sleeper(Waiting.Sleeper sleeper) {
            this.sleeper = sleeper;
            return this;
        }

        Waiting waiting() {
            return new Waiting(clock(), sleeper);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * Returns a client with these options. Makes no call.
         *
         * @throws IllegalArgumentException if a URL or a certificate is invalid
         */
        public KonnectClient build() {
            Map<KonnectApi, HttpServices> services = new EnumMap<>(KonnectApi.class);
            for (KonnectApi api : KonnectApi.values()) {
                services.put(api, services(urls.getOrDefault(api, api.defaultUrl(region))));
            }
            String mesh = Objects.requireNonNull(services.get(KonnectApi.MESH)).baseUrl();
            KumaClient.Builder kuma =
                    KumaClient.builder().types(KongMeshKinds.ALL).optionsOf(this);
            return new KonnectClient(this, services, id -> {
                synchronized (kuma) {
                    return kuma.url(Endpoint.below(mesh, "v1", "mesh", "control-planes", id, "api")
                                    .toString())
                            .build();
                }
            });
        }
    }
}
