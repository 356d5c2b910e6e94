package dev.meshmanager.konnect;

import dev.meshmanager.core.exchange.HttpServices;
import dev.meshmanager.core.http.ClientBuilder;
import dev.meshmanager.core.page.Paged;
import dev.meshmanager.core.page.Progress;
import dev.meshmanager.konnect.analytics.Analytics;
import dev.meshmanager.konnect.api.Apis;
import dev.meshmanager.konnect.call.Endpoint;
import dev.meshmanager.konnect.call.KonnectCalls;
import dev.meshmanager.konnect.catalog.Catalog;
import dev.meshmanager.konnect.common.Filter;
import dev.meshmanager.konnect.common.Region;
import dev.meshmanager.konnect.controlplane.GatewayControlPlanes;
import dev.meshmanager.konnect.controlplane.MeshControlPlane;
import dev.meshmanager.konnect.controlplane.MeshControlPlanes;
import dev.meshmanager.konnect.controlplane.Zones;
import dev.meshmanager.konnect.identity.Identity;
import dev.meshmanager.konnect.inventory.Inventory;
import dev.meshmanager.konnect.kind.KongMeshKinds;
import dev.meshmanager.konnect.search.SearchResult;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.dashboard.Dashboard;
import dev.meshmanager.kuma.dashboard.snapshot.ManagedControlPlane;
import dev.meshmanager.kuma.dashboard.snapshot.Snapshot;
import dev.meshmanager.kuma.validation.ControlPlaneMode;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The client of Konnect in one region. Safe for use by many threads; make one and keep it.
 *
 * <p>Every call fails with a {@link dev.meshmanager.core.error.MeshException}; its message has the trace id by which
 * Konnect's support finds the call. Interrupting the thread cancels the call.
 */
public final class KonnectClient implements AutoCloseable {
    private final Region region;
    private final Map<KonnectApi, HttpServices> services;
    private final Function<String, KumaClient> kuma;
    private final Map<String, KumaClient> kumaClients = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Zones.Pause pause;

    KonnectClient(Builder builder, Map<KonnectApi, HttpServices> services, Function<String, KumaClient> kuma) {
        this.region = builder.region;
        this.services = services;
        this.kuma = kuma;
        this.clock = builder.time();
        this.pause = builder.pause;
    }

    /** Returns a builder for {@link Region#US} that needs {@code token}. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the region. */
    public Region region() {
        return region;
    }

    /** Returns the mesh control planes of the region. Makes no call. */
    public MeshControlPlanes meshControlPlanes() {
        return new MeshControlPlanes(endpoint(KonnectApi.MESH, "v1").at("mesh", "control-planes"), clock, pause);
    }

    /** Returns users, teams, system accounts and their roles. Makes no call. */
    public Identity identity() {
        return new Identity(endpoint(KonnectApi.IDENTITY, "v3"));
    }

    /** Returns the control planes of gateways. Makes no call. */
    public GatewayControlPlanes gatewayControlPlanes() {
        return new GatewayControlPlanes(endpoint(KonnectApi.GATEWAY, "v2").at("control-planes"));
    }

    /** Returns the catalogue of services. Makes no call. */
    public Catalog catalog() {
        return new Catalog(endpoint(KonnectApi.CATALOG, "v1"));
    }

    /** Returns APIs as products, and portals. Makes no call. */
    public Apis apis() {
        return new Apis(
                endpoint(KonnectApi.API_BUILDER, "v3").at("apis"),
                endpoint(KonnectApi.PORTALS, "v3").at("portals"));
    }

    /** Returns what is known of the traffic of gateways. Makes no call. */
    public Analytics analytics() {
        return new Analytics(endpoint(KonnectApi.ANALYTICS, "v2"));
    }

    /**
     * Returns what a search finds in the region, as in {@code type:zone AND name:east}. API path: {@code /v1/search}.
     */
    public Paged<SearchResult> search(String query) {
        return endpoint(KonnectApi.SEARCH, "v1")
                .at("search")
                .listByCursor(SearchResult.class, Filter.query(query), SearchResult::id);
    }

    /** Returns everything that there is in the region; see {@link #inventory(Progress.Listener)}. */
    public Inventory inventory() {
        return inventory(progress -> {});
    }

    /**
     * Returns everything that there is in the region, read by at most eight calls at a time. Interrupt the thread to
     * cancel it.
     *
     * @param listener is told after each list that was read
     */
    public Inventory inventory(Progress.Listener listener) {
        return new InventoryReader(this, listener).read();
    }

    /** Returns what connects zones to mesh control planes. Makes no call. */
    public Zones zones() {
        return new Zones(
                new KonnectZoneAccounts(identity().systemAccounts(), region), this::kuma, region.value(), clock, pause);
    }

    /** Returns the client of the Kuma API of a mesh control plane; see {@link #kuma(String)}. */
    public KumaClient kuma(MeshControlPlane controlPlane) {
        return kuma(controlPlane.id());
    }

    /** Reads the dashboard of a mesh control plane, and names the control plane; see {@link KumaClient#dashboard()}. */
    public Dashboard dashboard(MeshControlPlane controlPlane) {
        Snapshot snapshot = kuma(controlPlane).dashboard().snapshot();
        return Dashboard.of(snapshot.toBuilder()
                .mode(ControlPlaneMode.GLOBAL)
                .managed(new ManagedControlPlane(
                        controlPlane.name(), controlPlane.id(), region.value(), controlPlane.labels()))
                .build());
    }

    /**
     * Returns the client of the Kuma API of a mesh control plane, which knows the kinds of Kong Mesh. It is the same
     * one each time and lives as long as this client. API path: {@code /v1/mesh/control-planes/{id}/api}. Makes no
     * call.
     */
    public KumaClient kuma(String controlPlaneId) {
        return kumaClients.computeIfAbsent(controlPlaneId, kuma);
    }

    private Endpoint endpoint(KonnectApi api, String version) {
        HttpServices http = Objects.requireNonNull(services.get(api), api.name());
        return new Endpoint(http.create(KonnectCalls.class), version);
    }

    /** Ends the calls that are under way, also those of the clients that {@link #kuma} gave. */
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

    /** Builds a {@link KonnectClient}. */
    public static final class Builder extends ClientBuilder<Builder> {
        private Region region = Region.US;
        private final Map<KonnectApi, String> urls = new EnumMap<>(KonnectApi.class);
        private Zones.Pause pause = duration -> Thread.sleep(duration.toMillis());

        Builder() {}

        /** Sets the region; {@link Region#US} by default. */
        public Builder region(Region region) {
            this.region = Objects.requireNonNull(region, "region");
            return this;
        }

        /** Sets the base URL of all APIs, as for tests; their own paths, as in {@code /v1/mesh}, follow it. */
        @Override
        public Builder url(String url) {
            for (KonnectApi api : KonnectApi.values()) {
                url(api, url);
            }
            return this;
        }

        /** Sets the base URL of one API; its own path, as in {@code /v1/mesh}, follows it. */
        public Builder url(KonnectApi api, String url) {
            urls.put(api, Objects.requireNonNull(url, "url"));
            return this;
        }

        /**
         * Takes the token from {@code KONNECT_TOKEN} and the region from {@code KONNECT_REGION} of the environment,
         * where they are set.
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

        /** Sets what waits between two looks at Konnect. */
        Builder pause(Zones.Pause pause) {
            this.pause = pause;
            return this;
        }

        Clock time() {
            return clock();
        }

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * Returns a client with these options. Makes no call.
         *
         * @throws IllegalArgumentException if a URL or a certificate cannot be used
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
