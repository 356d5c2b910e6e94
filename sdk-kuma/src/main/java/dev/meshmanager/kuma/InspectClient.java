package dev.meshmanager.kuma;

import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.page.Paged;
import dev.meshmanager.kuma.inspect.GatewayDataplanes;
import dev.meshmanager.kuma.inspect.Hostnames;
import dev.meshmanager.kuma.inspect.PolicyAttachments;
import dev.meshmanager.kuma.inspect.ProxyRules;
import dev.meshmanager.kuma.inspect.ResourceMeta;
import java.util.List;

/**
 * Reads how resources hang together: which proxies a policy, a service or a gateway has. Safe for use by many threads;
 * calls block, and fail with a {@link dev.meshmanager.core.error.MeshException}.
 */
public final class InspectClient {
    private final ResourceApi api;

    InspectClient(ResourceApi api) {
        this.api = api;
    }

    /**
     * Returns the data plane proxies that a policy or a {@code MeshService} selects. API path:
     * {@code /meshes/{mesh}/{path}/{name}/_resources/dataplanes}.
     */
    public Paged<ResourceMeta> dataplanes(MeshResourceType<?> type, String mesh, String name) {
        return dataplanes(type, mesh, name, ListOptions.ALL);
    }

    /**
     * Returns the data plane proxies that a policy or a {@code MeshService} selects, as far as the options leave them.
     */
    public Paged<ResourceMeta> dataplanes(MeshResourceType<?> type, String mesh, String name, ListOptions options) {
        return metas(type.path(), mesh, name, "_resources/dataplanes", options);
    }

    /**
     * Returns the data plane proxies behind a {@code MeshService}. API path:
     * {@code /meshes/{mesh}/meshservices/{name}/_dataplanes}.
     */
    public Paged<ResourceMeta> meshServiceDataplanes(String mesh, String name) {
        return metas("meshservices", mesh, name, "_dataplanes", ListOptions.ALL);
    }

    private Paged<ResourceMeta> metas(String path, String mesh, String name, String view, ListOptions options) {
        return Paged.of(
                offset -> api.view(Scopes.mesh(mesh), path, name, view, ListQuery.of(options, offset))
                        .map(body -> ListResponse.read(ResourceMeta.class, body)),
                meta -> List.of(meta.mesh(), meta.name()));
    }

    /**
     * Returns the rules that come out of the policies for a data plane proxy or a built-in gateway. API path:
     * {@code /meshes/{mesh}/{path}/{name}/_rules}.
     */
    public ProxyRules rules(MeshResourceType<?> type, String mesh, String name) {
        return at(type.path(), mesh, name).read("_rules", ProxyRules.class);
    }

    /**
     * Returns the host names of a service, with the zones where each is known. API path:
     * {@code /meshes/{mesh}/{path}/{name}/_hostnames}.
     */
    public Hostnames hostnames(MeshResourceType<?> serviceType, String mesh, String name) {
        return at(serviceType.path(), mesh, name).read("_hostnames", Hostnames.class);
    }

    /**
     * Returns the proxies that a policy is attached to, and where, as older control planes tell it. API path:
     * {@code /meshes/{mesh}/{path}/{name}/dataplanes}.
     */
    public PolicyAttachments attachments(MeshResourceType<?> policyType, String mesh, String name) {
        return at(policyType.path(), mesh, name).read("dataplanes", PolicyAttachments.class);
    }

    /** Returns the proxies of a built-in gateway. API path: {@code /meshes/{mesh}/meshgateways/{name}/dataplanes}. */
    public GatewayDataplanes gatewayDataplanes(String mesh, String name) {
        return at("meshgateways", mesh, name).read("dataplanes", GatewayDataplanes.class);
    }

    /**
     * Returns the proxies of a route of a built-in gateway. API path:
     * {@code /meshes/{mesh}/meshgatewayroutes/{name}/dataplanes}.
     */
    public GatewayDataplanes gatewayRouteDataplanes(String mesh, String name) {
        return at("meshgatewayroutes", mesh, name).read("dataplanes", GatewayDataplanes.class);
    }

    private InspectApi at(String path, String mesh, String name) {
        return new InspectApi(api, Scopes.mesh(mesh), path, name);
    }
}
