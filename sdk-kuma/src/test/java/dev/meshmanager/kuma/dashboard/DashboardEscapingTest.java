package dev.meshmanager.kuma.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.page.FailedRead;
import dev.meshmanager.kuma.common.Warning;
import dev.meshmanager.kuma.dashboard.snapshot.ManagedControlPlane;
import dev.meshmanager.kuma.dashboard.snapshot.Snapshot;
import dev.meshmanager.kuma.inspect.GlobalInsight;
import dev.meshmanager.kuma.inspect.ServerInfo;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.MeshInsight;
import dev.meshmanager.kuma.proxy.DataplaneOverview;
import dev.meshmanager.kuma.service.ServiceInsight;
import dev.meshmanager.kuma.zone.ZoneEgressOverview;
import dev.meshmanager.kuma.zone.ZoneIngressOverview;
import dev.meshmanager.kuma.zone.ZoneOverview;
import java.io.StringReader;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Markup in any string of a snapshot stays text. */
class DashboardEscapingTest {
    /** What the models read as something else than text, or what decides which of them shows a value. */
    private static final Pattern KEPT = Pattern.compile(
            "\\d{4}-.*Z|Mesh[A-Za-z]*|[A-Za-z]+(Overview|Insight)|Dataplane|BUILTIN|Allow|Exact|Prefix");

    private static final List<String> HOSTILE =
            List.of("<script>alert(1)</script>", "\"'>]]><svg onload=x>", "</style></title><b>", "-->{{x}}`|[a](b)");

    @Property(tries = 50)
    void keepsTextFromTheServerText(@ForAll String text) throws Exception {
        long lines = dashboard(plain -> plain + "_").toString().lines().count();
        for (String hostile : HOSTILE) {
            Dashboard dashboard = dashboard(plain -> plain + hostile + text);
            Document page = parse(dashboard.toHtml());
            assertThat(count(page, "script")).isEqualTo(1);
            assertThat(count(page, "svg")).isEqualTo(1);
            assertThat(count(page, "b")).isEqualTo(5);
            assertThat(count(page, "table")).isEqualTo(dashboard.tables().size());
            assertThat(dashboard.toMarkdown())
                    .doesNotContain("<script")
                    .doesNotContain("<svg")
                    .doesNotContain("[a](b)");
            assertThat(dashboard.toString().lines().count()).isEqualTo(lines);
        }
    }

    private static Document parse(String html) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html.replace("<!DOCTYPE html>", ""))));
    }

    private static int count(Document page, String element) {
        return page.getElementsByTagName(element).getLength();
    }

    private static Dashboard dashboard(UnaryOperator<String> change) {
        return Dashboard.of(Snapshot.builder()
                .time(Instant.EPOCH)
                .server(ServerInfo.builder()
                        .product(change.apply("Kuma"))
                        .version(change.apply("2"))
                        .build())
                .counts(read(GlobalInsight.class, "{'resources':{'AccessRole':{'total':2}}}", change))
                .zones(List.of(read(ZoneOverview.class, """
                        {'type':'ZoneOverview','name':'east','zone':{},'zoneInsight':{'subscriptions':[
                        {'id':'1','version':{'kumaCp':{'version':'2.1'}},'config':'c'}]}}""", change)))
                .zoneIngresses(List.of(read(
                        ZoneIngressOverview.class,
                        "{'type':'ZoneIngressOverview','name':'in','zoneIngress':{'zone':'east','networking':"
                                + "{'address':'a','advertisedAddress':'b','port':1}}}",
                        change)))
                .zoneEgresses(List.of(read(
                        ZoneEgressOverview.class,
                        "{'type':'ZoneEgressOverview','name':'out','zoneEgress':{'zone':'west','networking':"
                                + "{'address':'a','port':1}}}",
                        change)))
                .meshes(List.of(read(
                        Mesh.class,
                        "{'type':'Mesh','name':'m','mtls':{'enabledBackend':'ca','backends':[{'name':'ca',"
                                + "'type':'builtin','mode':'STRICT'}]}}",
                        change)))
                .meshInsights(List.of(read(
                        MeshInsight.class,
                        "{'type':'MeshInsight','name':'m','policies':{'MeshTimeout':{'total':1}}}",
                        change)))
                .services(List.of(read(
                        ServiceInsight.class,
                        "{'type':'ServiceInsight','mesh':'m','name':'s','status':'odd','serviceType':'kind',"
                                + "'addressPort':'s.mesh:80','zones':['east']}",
                        change)))
                .proxies(List.of(
                        proxy(
                                "{'inbound':[{'port':80,'tags':{'kuma.io/service':'web','kuma.io/zone':'east'}}]}",
                                change),
                        proxy("{'gateway':{'type':'BUILTIN','tags':{'kuma.io/service':'edge'}}}", change),
                        proxy("{'gateway':{'tags':{'kuma.io/service':'kong'}}}", change)))
                .resources(List.of(policy("MeshHTTPRoute", """
                                {'targetRef':{'kind':'MeshSubset','tags':{'kuma.io/service':'web'}},'to':[{
                                'targetRef':{'kind':'MeshService','name':'kong'},'rules':[{'default':{'backendRefs':[
                                {'kind':'MeshExternalService','name':'there'}]}}]}]}""", change), policy("MeshTrafficPermission", """
                                {'targetRef':{'kind':'Dataplane','labels':{'none':'such'}},'from':[{'targetRef':{
                                'kind':'Mesh'},'default':{'action':'Allow'}}],'rules':[{'default':{'allow':[{
                                'spiffeID':{'type':'Exact','value':'spiffe://m/web'}}]}}]}""", change)))
                .url(change.apply("http://here"))
                .managed(new ManagedControlPlane(
                        change.apply("prod"),
                        change.apply("id"),
                        change.apply("eu"),
                        Map.of(change.apply("team"), change.apply("platform"))))
                .addWarning(new Warning(Warning.Kind.STORE_IN_MEMORY, change.apply("memory")))
                .addUnread(new FailedRead(change.apply("what"), change.apply("request"), change.apply("reason")))
                .build());
    }

    private static DataplaneOverview proxy(String networking, UnaryOperator<String> change) {
        return read(
                DataplaneOverview.class,
                "{'type':'DataplaneOverview','mesh':'m','name':'p','labels':{'kuma.io/zone':'east'},'dataplane':"
                        + "{'networking':" + networking + "},'dataplaneInsight':{'subscriptions':[{'id':'1','version':{"
                        + "'kumaDp':{'version':'1','kumaCpCompatible':false},'envoy':{'version':'2',"
                        + "'kumaDpCompatible':false}}}]}}",
                change);
    }

    private static MeshResource policy(String kind, String spec, UnaryOperator<String> change) {
        return (MeshResource) read(
                Kinds.ALL.find(kind).orElseThrow().model(),
                "{'type':'" + kind + "','mesh':'m','name':'p','spec':" + spec + "}",
                change);
    }

    private static <T> T read(Class<T> model, String json, UnaryOperator<String> change) {
        JsonObject tree = Json.read(JsonObject.class, json.replace('\'', '"'));
        return Json.read(model, Json.write(JsonObject.of(members(tree, change))));
    }

    private static Map<String, Object> members(JsonObject object, UnaryOperator<String> change) {
        Map<String, Object> members = new LinkedHashMap<>();
        object.names()
                .forEach(name -> members.put(name, changed(object.get(name).orElseThrow(), change)));
        return members;
    }

    private static Object changed(JsonValue value, UnaryOperator<String> change) {
        if (value.asObject().isPresent()) {
            return members(value.asObject().get(), change);
        }
        if (value.asString().isPresent()) {
            String text = value.asString().get();
            return KEPT.matcher(text).matches() ? text : change.apply(text);
        }
        return value.asNumber().isPresent() || value.asBoolean().isPresent()
                ? value
                : value.elements().stream()
                        .map(element -> changed(element, change))
                        .toList();
    }
}
