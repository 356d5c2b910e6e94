package dev.meshmanager.kuma;

import dev.meshmanager.core.GenericResource;
import dev.meshmanager.core.GlobalResource;
import dev.meshmanager.core.GlobalResourceType;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.Scope;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.page.Page;
import dev.meshmanager.core.page.Paged;
import dev.meshmanager.kuma.common.Kri;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.proxy.DataplaneOverview;
import dev.meshmanager.kuma.zone.ZoneEgressOverview;
import dev.meshmanager.kuma.zone.ZoneIngressOverview;
import dev.meshmanager.kuma.zone.ZoneOverview;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/** Makes the call of the public API that a recorded path stands for, and gives the JSON of what it returned. */
final class RecordedCall {
    private final KumaClient kuma;
    private final HttpUrl url;
    private final List<String> path;

    RecordedCall(KumaClient kuma, String path) {
        this.kuma = kuma;
        this.url = HttpUrl.get("http://recorded" + path);
        this.path = url.pathSegments();
    }

    JsonValue make() {
        switch (String.join("/", path)) {
            case "":
                return tree(kuma.serverInfo());
            case "_resources":
                return tree(kuma.resourceKinds());
            case "policies":
                return tree(kuma.policyKinds());
            case "who-am-i":
                return tree(kuma.whoAmI());
            case "global-insight":
                return tree(kuma.globalInsight());
            case "config":
                return JsonValue.of(kuma.config());
            default:
                return path.get(0).equals("meshes") && path.size() > 2 ? ofMesh(path.get(1)) : ofControlPlane();
        }
    }

    private JsonValue ofControlPlane() {
        String kind = path.get(0);
        if (kind.equals("_kri")) {
            Optional<Kri> kri = Kri.tryParse(path.get(1));
            return kri.isPresent()
                    ? tree(kuma.get(kri.get()))
                    : tree(kuma.resources(ResourceType.global("Kri", "_kri")).get(path.get(1)));
        }
        if (path.size() == 3) {
            return tree(overviews(kind).overview(path.get(1)));
        }
        if (path.size() == 1) {
            return list(kuma.resources(type(kind)).list(options()));
        }
        if (!path.get(1).equals("_overview")) {
            return tree(kuma.resources((GlobalResourceType<?>) type(kind)).get(path.get(1)));
        }
        if (kind.equals("dataplanes")) {
            return list(kuma.dataplanes().overviews(options()));
        }
        return kind.equals("meshes")
                ? tree(kuma.resources(ResourceType.global("Meshes", kind)).get("_overview"))
                : list(overviews(kind).overviews(options()));
    }

    private OverviewClient<? extends GlobalResource> overviews(String kind) {
        switch (kind) {
            case "zones":
                return kuma.zones();
            case "zoneingresses":
                return kuma.zoneIngresses();
            default:
                return kuma.zoneEgresses();
        }
    }

    private JsonValue ofMesh(String mesh) {
        String kind = path.get(2);
        if (path.size() == 3) {
            return list(kuma.resources(ofMesh(type(kind))).list(mesh, options()));
        }
        String name = path.get(3);
        if (name.equals("_overview")) {
            Paged<DataplaneOverview> overviews = kuma.dataplanes().overviews(mesh, options());
            return url.queryParameter("offset") != null
                    ? page(overviews
                            .pageAsync(Optional.ofNullable(url.queryParameter("offset")))
                            .join())
                    : list(overviews);
        }
        if (path.size() == 4) {
            return tree(kuma.resources(ofMesh(type(kind))).get(mesh, name));
        }
        String view = String.join("/", path.subList(4, path.size()));
        return kind.equals("dataplanes") ? ofProxy(mesh, name, view) : ofPart(ofMesh(type(kind)), mesh, name, view);
    }

    private static MeshResourceType<?> ofMesh(ResourceType<?> type) {
        return (MeshResourceType<?>) type;
    }

    private JsonValue ofPart(MeshResourceType<?> type, String mesh, String name, String view) {
        switch (view) {
            case "_hostnames":
                return tree(kuma.inspect().hostnames(type, mesh, name));
            case "_resources/dataplanes":
                return list(kuma.inspect().dataplanes(type, mesh, name));
            case "dataplanes":
                return tree(kuma.inspect().attachments(type, mesh, name));
            case "_rules":
                return tree(kuma.inspect().rules(type, mesh, name));
            default:
                throw new IllegalArgumentException(view);
        }
    }

    private JsonValue ofProxy(String mesh, String name, String view) {
        ProxyInspection proxy = kuma.dataplanes().inspect(mesh, name);
        if (view.startsWith("_inbounds/")) {
            return tree(proxy.inboundPolicies(Kri.parse(path.get(5))));
        }
        if (view.startsWith("_outbounds/")) {
            Kri outbound = Kri.parse(path.get(5));
            return view.endsWith("_routes")
                    ? tree(proxy.outboundRoutes(outbound))
                    : tree(proxy.outboundPolicies(outbound));
        }
        switch (view) {
            case "_overview":
                return tree(kuma.dataplanes().overview(mesh, name));
            case "_rules":
                return tree(proxy.rules());
            case "_layout":
                return tree(proxy.layout());
            case "_policies":
                return tree(proxy.policies());
            case "policies":
                return tree(proxy.matchedPolicies());
            case "rules":
                return tree(proxy.ruleAttachments());
            case "_config":
                return tree(proxy.config(configOptions()));
            case "stats":
                return JsonValue.of(kuma.dataplanes().admin(mesh, name).stats().toString());
            default:
                throw new IllegalArgumentException(view);
        }
    }

    private ListOptions options() {
        return ListOptions.of(options -> {
            Optional.ofNullable(url.queryParameter("size"))
                    .map(Integer::valueOf)
                    .ifPresent(options::pageSize);
            options.name(Optional.ofNullable(url.queryParameter("name")));
            options.tags(url.queryParameterValues("tag"));
            Optional.ofNullable(url.queryParameter("gateway"))
                    .flatMap(value -> Arrays.stream(GatewayFilter.values())
                            .filter(filter -> filter.value().equals(value))
                            .findFirst())
                    .ifPresent(options::gateway);
            url.queryParameterNames().stream()
                    .filter(name -> name.startsWith("filter[labels."))
                    .forEach(name -> options.putLabel(
                            name.substring("filter[labels.".length(), name.length() - 1), url.queryParameter(name)));
        });
    }

    /** A path without a model of its own, as older names of views, is read as a kind that the SDK does not know. */
    private ResourceType<? extends Resource> type(String segment) {
        Scope scope = path.get(0).equals("meshes") && path.size() > 2 ? Scope.MESH : Scope.GLOBAL;
        Optional<ResourceType<?>> known =
                Kinds.ALL.findByPath(segment).filter(type -> scope == Scope.GLOBAL || type.scope() == Scope.MESH);
        if (known.isPresent()) {
            return known.get();
        }
        switch (segment) {
            case "dataplanes+insights":
                return ResourceType.mesh("DataplaneOverview", segment, DataplaneOverview.class);
            case "zones+insights":
                return ResourceType.global("ZoneOverview", segment, ZoneOverview.class);
            case "zoneingresses+insights":
                return ResourceType.global("ZoneIngressOverview", segment, ZoneIngressOverview.class);
            case "zoneegressoverviews":
                return ResourceType.global("ZoneEgressOverview", segment, ZoneEgressOverview.class);
            default:
                String name = GenericResource.class.getSimpleName();
                return scope == Scope.MESH ? ResourceType.mesh(name, segment) : ResourceType.global(name, segment);
        }
    }

    private static JsonValue tree(Model model) {
        return Json.toTree(model);
    }

    /** Only the first page, which is what was recorded. */
    private static <T extends Model> JsonValue list(Paged<T> list) {
        try (Stream<Page<T>> pages = list.pages()) {
            return page(pages.findFirst().orElseThrow());
        }
    }

    private static JsonValue page(Page<? extends Model> page) {
        Map<String, Object> members = new LinkedHashMap<>();
        page.total().ifPresent(total -> members.put("total", total));
        members.put("items", page.items().stream().map(RecordedCall::tree).toList());
        return JsonValue.of(JsonObject.of(members));
    }

    private ProxyInspection.ConfigOption[] configOptions() {
        List<ProxyInspection.ConfigOption> options = new ArrayList<>();
        if ("true".equals(url.queryParameter("shadow"))) {
            options.add(ProxyInspection.ConfigOption.SHADOW);
        }
        if ("diff".equals(url.queryParameter("include"))) {
            options.add(ProxyInspection.ConfigOption.DIFF);
        }
        return options.toArray(new ProxyInspection.ConfigOption[0]);
    }
}
