package dev.meshmanager.kuma;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.error.UnknownPathException;
import dev.meshmanager.core.exchange.Exchange;
import dev.meshmanager.core.page.Paged;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.gateway.MeshGatewayRoute;
import dev.meshmanager.kuma.inspect.GatewayDataplanes;
import dev.meshmanager.kuma.inspect.Hostnames;
import dev.meshmanager.kuma.inspect.PolicyAttachments;
import dev.meshmanager.kuma.inspect.ProxyRules;
import dev.meshmanager.kuma.inspect.ResourceMeta;
import dev.meshmanager.kuma.matching.EffectiveProxy;
import dev.meshmanager.kuma.matching.Inspection;
import dev.meshmanager.kuma.matching.effective.AnsweredConfiguration;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.server.KindApi;
import dev.meshmanager.kuma.server.ScopePath;
import dev.meshmanager.kuma.service.MeshService;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import okhttp3.ResponseBody;

/**
 * Reads the relationships between policies, services, gateways and proxies.
 *
 * <p>All calls fail with a {@link dev.meshmanager.core.error.MeshException}; if the resource does not exist, with a
 * {@link dev.meshmanager.core.error.NotFoundException}; if the version of the control plane does not have the kind or
 * the path, with an {@link dev.meshmanager.core.error.UnknownKindException} or
 * {@link dev.meshmanager.core.error.UnknownPathException}. Lists make no call until they are read.
 *
 * <p><b>Threads.</b> Safe for use by many threads. All calls block.
 *
 * <pre>{@code
 * for (ResourceMeta proxy : kuma.inspect().dataplanes(MeshTimeout.TYPE, "default", "backend")) {
 *     System.out.println(proxy.name());
 * }
 * }</pre>
 */
public final class InspectClient implements Inspection {
    private final KumaClient client;
    private final KindApi api;

    InspectClient(KumaClient client, KindApi api) {
        this.client = client;
        this.api = api;
    }

    /**
     * Returns the policies and rules of one proxy; the same as {@link DataplaneClient#inspect(String, String)}. Makes
     * no call.
     */
    @Override
    public ProxyInspection proxy(String mesh, String name) {
        return client.dataplanes().inspect(mesh, name);
    }

    /**
     * Returns the typed configuration of one proxy, with the policies that set each member. It reads the proxy and its
     * rules, which takes two calls; then each policy that contributed, when a configuration of its kind is first asked
     * for; and the services of the mesh, if an outbound is asked for by name. API paths:
     * {@code /meshes/{mesh}/dataplanes/{name}} and {@code .../_rules}, {@code /meshes/{mesh}/{path}/{name}}.
     */
    @Override
    public EffectiveProxy effective(String mesh, String name) {
        Dataplane proxy = client.resources(Dataplane.TYPE).get(mesh, name);
        ProxyRules rules = proxy(mesh, name).rules();
        return new EffectiveProxy(new AnsweredConfiguration(proxy, rules, new AnsweredConfiguration.Reader() {
            @Override
            public <T extends MeshResource> T get(MeshResourceType<T> type, String mesh, String name) {
                return client.resources(type).get(mesh, name);
            }

            @Override
            public <T extends MeshResource> List<T> list(MeshResourceType<T> type, String mesh) {
                return client.resources(type).list(mesh).toList();
            }
        }));
    }

    /**
     * Returns the data plane proxies that a policy or a {@code MeshService} selects; see
     * {@link #dataplanes(MeshResourceType, String, String, ListOptions)}.
     */
    @Override
    public Paged<ResourceMeta> dataplanes(MeshResourceType<?> type, String mesh, String name) {
        return dataplanes(type, mesh, name, ListOptions.ALL);
    }

    /**
     * Returns the data plane proxies that a policy or a {@code MeshService} selects and that match the options. API
     * path: {@code /meshes/{mesh}/{path}/{name}/_resources/dataplanes}; for a {@code MeshService} since Kuma 3.0,
     * {@code .../_dataplanes}.
     */
    public Paged<ResourceMeta> dataplanes(MeshResourceType<?> type, String mesh, String name, ListOptions options) {
        return metas(options, query -> {
            Exchange<ResponseBody> call = api.view(type, ScopePath.mesh(mesh), name, "_resources/dataplanes", query);
            return type.equals(MeshService.TYPE)
                    ? call.orElse(failure -> {
                        // 3.0 answers only below the path that all kinds of services are to have.
                        if (failure instanceof UnknownPathException) {
                            return api.view(type, ScopePath.mesh(mesh), name, "_dataplanes", query);
                        }
                        throw failure;
                    })
                    : call;
        });
    }

    /**
     * Returns the data plane proxies of a {@code MeshService}. API path:
     * {@code /meshes/{mesh}/meshservices/{name}/_dataplanes}, which exists since 2.13.
     */
    public Paged<ResourceMeta> meshServiceDataplanes(String mesh, String name) {
        return metas(
                ListOptions.ALL, query -> api.view(MeshService.TYPE, ScopePath.mesh(mesh), name, "_dataplanes", query));
    }

    private static Paged<ResourceMeta> metas(
            ListOptions options, Function<Map<String, String>, Exchange<ResponseBody>> page) {
        return Paged.of(
                        offset -> page.apply(ListQuery.of(options, offset))
                                .map(body -> ListResponse.read(ResourceMeta.class, body)),
                        meta -> List.of(meta.mesh(), meta.name()))
                .where(meta -> ListQuery.hasLabels(meta.labels(), options));
    }

    /**
     * Returns the rules that apply to a data plane proxy or a {@code MeshGateway}, merged from all policies. API path:
     * {@code /meshes/{mesh}/{path}/{name}/_rules}.
     */
    @Override
    public ProxyRules rules(MeshResourceType<?> type, String mesh, String name) {
        return at(type, mesh, name).read("_rules", ProxyRules.class);
    }

    /**
     * Returns the host names of a service and the zones that know each of them. API path:
     * {@code /meshes/{mesh}/{path}/{name}/_hostnames}, which exists since 2.10.
     */
    @Override
    public Hostnames hostnames(MeshResourceType<?> serviceType, String mesh, String name) {
        return at(serviceType, mesh, name).read("_hostnames", Hostnames.class);
    }

    /**
     * Returns the proxies that a policy applies to, and the parts of each proxy. This is the older form of
     * {@link #dataplanes(MeshResourceType, String, String)}. API path: {@code /meshes/{mesh}/{path}/{name}/dataplanes}.
     */
    @Override
    public PolicyAttachments attachments(MeshResourceType<?> policyType, String mesh, String name) {
        return at(policyType, mesh, name).read("dataplanes", PolicyAttachments.class);
    }

    /**
     * Returns the proxies that run a {@code MeshGateway}. API path:
     * {@code /meshes/{mesh}/meshgateways/{name}/dataplanes}.
     */
    @Override
    public GatewayDataplanes gatewayDataplanes(String mesh, String name) {
        return at(MeshGateway.TYPE, mesh, name).read("dataplanes", GatewayDataplanes.class);
    }

    /**
     * Returns the proxies that run a {@code MeshGatewayRoute}. API path:
     * {@code /meshes/{mesh}/meshgatewayroutes/{name}/dataplanes}.
     */
    @Override
    public GatewayDataplanes gatewayRouteDataplanes(String mesh, String name) {
        return at(MeshGatewayRoute.TYPE, mesh, name).read("dataplanes", GatewayDataplanes.class);
    }

    private InspectApi at(MeshResourceType<?> type, String mesh, String name) {
        return new InspectApi(api, type, ScopePath.mesh(mesh), name);
    }

    /** Returns the base URL. */
    @Override
    public String toString() {
        return "InspectClient(" + api + ")";
    }
}
