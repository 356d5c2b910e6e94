package dev.meshmanager.konnect.testing;

import dev.meshmanager.core.Token;
import dev.meshmanager.konnect.KonnectClient;
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
 * Konnect in memory, behind a real HTTP server that serves the APIs of all regions: each mesh control plane has a
 * {@link FakeControlPlane} behind it. Tokens of system accounts may do what their roles allow. Safe for use by many
 * threads.
 */
public final class FakeKonnect implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();
    private final Entities entities;
    private final ControlPlanesApi controlPlanes;
    private final KonnectDispatcher dispatcher;
    private final Token token = Token.of("kpat_" + UUID.randomUUID());
    private final KonnectClient client;

    private FakeKonnect(Clock clock) {
        this.entities = new Entities(clock);
        this.controlPlanes = new ControlPlanesApi(entities, clock);
        IdentityApi identity = new IdentityApi(entities);
        Routes routes = new Routes();
        controlPlanes.addTo(routes);
        identity.addTo(routes);
        new CatalogApi(entities).addTo(routes);
        new ProductsApi(entities).addTo(routes);
        new SearchApi(entities, controlPlanes).addTo(routes);
        TrafficApi.addTo(routes);
        this.dispatcher = new KonnectDispatcher(routes, new Permissions(entities, token));
        server.setServerSocketFactory(NoDelaySockets.create());
        server.setDispatcher(dispatcher);
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.client = KonnectClient.builder().url(url()).token(token.reveal()).build();
    }

    /** Starts one without control planes. */
    public static FakeKonnect start() {
        return start(Clock.systemUTC());
    }

    /** Starts one whose times are those of a clock. */
    public static FakeKonnect start(Clock clock) {
        return new FakeKonnect(clock);
    }

    /** Returns the base URL of all APIs. */
    public String url() {
        return server.url("/").toString();
    }

    /** Returns the token of an administrator of the organization. */
    public Token token() {
        return token;
    }

    /** Returns a client with the token of the administrator, which is closed with this. */
    public KonnectClient client() {
        return client;
    }

    /**
     * Returns the Kuma control plane behind a mesh control plane, to store in it, to connect to it and to look at it.
     *
     * @throws IllegalArgumentException if there is no such mesh control plane
     */
    public FakeControlPlane controlPlane(String id) {
        return controlPlanes.behind(id);
    }

    /** Adds somebody who may sign in, and returns the id. */
    public String addUser(String email, String fullName) {
        return entities.add("users", Map.of("email", email, "full_name", fullName, "active", true));
    }

    /** Adds a control plane of gateways, and returns the id. */
    public String addGatewayControlPlane(String name, String clusterType) {
        return entities.add("control-planes", Map.of("name", name, "config", Map.of("cluster_type", clusterType)));
    }

    /** Adds a service of a mesh to the resources of the catalogue, and returns the id. */
    public String addMeshServiceResource(String controlPlaneId, String mesh, String service) {
        return CatalogApi.addMeshService(entities, controlPlaneId, mesh, service);
    }

    /** Adds a portal, and returns the id. */
    public String addPortal(String name) {
        return entities.add("portals", Map.of("name", name));
    }

    /** Lets the next call fail with a status, without doing anything. */
    public FakeKonnect failNext(int status) {
        dispatcher.failNext(status);
        return this;
    }

    /** Lets the next call of a method whose path ends like this fail with a status, without doing anything. */
    public FakeKonnect failNext(String method, String pathEnd, int status) {
        dispatcher.failNext(method, pathEnd, status);
        return this;
    }

    /** Returns the calls that were answered, as in {@code POST /v3/system-accounts}, in that order. */
    public List<String> calls() {
        return dispatcher.calls();
    }

    /** Ends the server, the control planes and {@link #client()}. */
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
