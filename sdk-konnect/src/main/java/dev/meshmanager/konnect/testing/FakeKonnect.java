package dev.meshmanager.konnect.testing;

import dev.meshmanager.core.Token;
import dev.meshmanager.konnect.KonnectClient;
import dev.meshmanager.konnect.controlplane.GatewayEntityKind;
import dev.meshmanager.konnect.controlplane.MeshControlPlane;
import dev.meshmanager.konnect.testing.api.CatalogApi;
import dev.meshmanager.konnect.testing.api.ControlPlanesApi;
import dev.meshmanager.konnect.testing.api.Entities;
import dev.meshmanager.konnect.testing.api.GatewayEntitiesApi;
import dev.meshmanager.konnect.testing.api.IdentityApi;
import dev.meshmanager.konnect.testing.api.Permissions;
import dev.meshmanager.konnect.testing.api.ProductsApi;
import dev.meshmanager.konnect.testing.api.SearchApi;
import dev.meshmanager.konnect.testing.api.TrafficApi;
import dev.meshmanager.konnect.testing.http.KonnectDispatcher;
import dev.meshmanager.konnect.testing.http.Routes;
import dev.meshmanager.kuma.internal.NoDelaySockets;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mockwebserver3.MockWebServer;

/**
 * An in-memory Konnect behind an HTTP server on a local port. It serves the APIs of all regions, and each mesh control
 * plane has a {@link FakeControlPlane} behind it. A token of a system account allows what the roles of the account
 * allow.
 *
 * <p><b>Threads.</b> Safe for use by many threads.
 */
public final class FakeKonnect implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();
    private final Entities entities;
    private final ControlPlanesApi controlPlanes;
    private final GatewayEntitiesApi gatewayEntities;
    private final KonnectDispatcher dispatcher;
    private final Token token = Token.of("kpat_" + UUID.randomUUID());
    private final KonnectClient client;

    private FakeKonnect(Clock clock) {
        this.entities = new Entities(clock);
        this.controlPlanes = new ControlPlanesApi(entities, clock);
        this.gatewayEntities = new GatewayEntitiesApi(entities);
        IdentityApi identity = new IdentityApi(entities);
        Routes routes = new Routes();
        controlPlanes.addTo(routes);
        gatewayEntities.addTo(routes);
        identity.addTo(routes);
        new CatalogApi(entities).addTo(routes);
        new ProductsApi(entities).addTo(routes);
        new SearchApi(entities, controlPlanes).addTo(routes);
        TrafficApi.addTo(routes);
        this.dispatcher = new KonnectDispatcher(routes, new Permissions(entities, token)::require);
        server.setServerSocketFactory(NoDelaySockets.create());
        server.setDispatcher(dispatcher);
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.client = KonnectClient.builder().url(url()).token(token.reveal()).build();
    }

    /** Starts a server without control planes. */
    public static FakeKonnect start() {
        return start(Clock.systemUTC());
    }

    /** Starts a server without control planes that takes times from a clock. */
    public static FakeKonnect start(Clock clock) {
        return new FakeKonnect(clock);
    }

    /** Returns the base URL of all APIs. */
    public String url() {
        return server.url("/").toString();
    }

    /** Returns a token that allows everything. */
    public Token token() {
        return token;
    }

    /** Returns a client with {@link #token()}. It is closed together with the server. */
    public KonnectClient client() {
        return client;
    }

    /**
     * Returns the Kuma control plane behind a mesh control plane. Use it to store resources and to connect zones and
     * proxies.
     *
     * @throws IllegalArgumentException if there is no such mesh control plane
     */
    public FakeControlPlane controlPlane(String id) {
        return controlPlanes.behind(id);
    }

    /** Adds an active user and returns the id. */
    public String addUser(String email, String fullName) {
        return entities.add("users", Map.of("email", email, "full_name", fullName, "active", true));
    }

    /**
     * Adds a control plane of Kong Gateway and returns the id.
     *
     * @param clusterType for example {@code CLUSTER_TYPE_CONTROL_PLANE}
     */
    public String addGatewayControlPlane(String name, String clusterType) {
        return entities.add("control-planes", Map.of("name", name, "config", Map.of("cluster_type", clusterType)));
    }

    /**
     * Adds an entity to a control plane of Kong Gateway and returns the id.
     *
     * @param members the members besides the id, for example {@code name}; a consumer has a {@code username}
     */
    public String addGatewayEntity(String controlPlaneId, GatewayEntityKind kind, Map<String, ?> members) {
        return gatewayEntities.add(controlPlaneId, kind, members);
    }

    /** Adds a service of a mesh to the resources of the catalog and returns the id. */
    public String addMeshServiceResource(MeshControlPlane controlPlane, String mesh, String service) {
        return CatalogApi.addMeshService(entities, controlPlane.id(), mesh, service);
    }

    /** Adds a developer portal and returns the id. */
    public String addPortal(String name) {
        return entities.add("portals", Map.of("name", name));
    }

    /** Answers the next call with an HTTP status and changes nothing. */
    public FakeKonnect failNext(int status) {
        dispatcher.failNext(status);
        return this;
    }

    /** Answers the next call of an HTTP method whose path has this end with an HTTP status, and changes nothing. */
    public FakeKonnect failNext(String method, String pathEnd, int status) {
        dispatcher.failNext(method, pathEnd, status);
        return this;
    }

    /** Returns the calls so far, for example {@code POST /v3/system-accounts}, in their order. */
    public List<String> calls() {
        return dispatcher.calls();
    }

    /** Stops the server and the control planes, and closes {@link #client()}. */
    @Override
    public void close() {
        client.close();
        server.close();
        controlPlanes.close();
    }

    /** Returns the base URL. */
    @Override
    public String toString() {
        return "FakeKonnect(" + url() + ")";
    }
}
