package dev.meshmanager.kuma.dashboard.columns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.view.Card;
import dev.meshmanager.core.view.ResourceTable;
import dev.meshmanager.core.view.Table;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.DataplaneOverview;
import dev.meshmanager.kuma.zone.ZoneEgressOverview;
import dev.meshmanager.kuma.zone.ZoneIngressOverview;
import dev.meshmanager.kuma.zone.ZoneOverview;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindColumnsTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-01-10T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void hasTheColumnsOfKumactlForProxies() {
        Dataplane proxy = read(Dataplane.class, """
                {'type':'Dataplane','mesh':'default','name':'web-1','modificationTime':'2026-01-10T11:55:00Z',
                'networking':{'address':'10.0.0.1','advertisedAddress':'1.2.3.4',
                'inbound':[{'port':80,'tags':{'kuma.io/service':'web','version':'2'}}]}}""");
        assertThat(table(proxy)).isEqualTo("""
                Found (1)
                MESH     NAME   TAGS                           ADDRESS  AGE
                default  web-1  kuma.io/service=web version=2  1.2.3.4  5m""");
    }

    @Test
    void hasTheColumnsOfKumactlForMeshes() {
        Mesh mesh = read(Mesh.class, """
                {'type':'Mesh','name':'m','routing':{'zoneEgress':true},
                'mtls':{'enabledBackend':'ca','backends':[{'name':'ca','type':'builtin'}]}}""");
        assertThat(table(mesh)).isEqualTo("""
                Found (1)
                NAME  MTLS        LOCALITY  ZONE EGRESS  AGE
                m     builtin/ca  off       on""");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T00:00:00Z, 9d",
        "2026-01-09T12:00:01Z, 23h",
        "2026-01-10T11:59:48Z, 12s",
        "2026-01-10T13:00:00Z, 0s",
        "2024-01-01T00:00:00Z, 2y"
    })
    void countsTheAgeInTheLargestUnit(String changed, String age) {
        MeshTimeout policy = read(
                MeshTimeout.class,
                "{'type':'MeshTimeout','mesh':'default','name':'t','spec':{'to':[]},'modificationTime':'" + changed
                        + "'}");
        assertThat(table(policy)).endsWith("default  t     system  Mesh        " + age);
    }

    private static String table(Resource resource) {
        return ResourceTable.of("Found", List.of(resource), NOON).toString();
    }

    private static <T> T read(Class<T> type, String text) {
        return Json.read(type, text.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ExternalService | 'tags':{'version':'2','kuma.io/service':'db'},'networking':{'address':'db.example:5432'} | Mesh,Name,Tags,Address,Age | default,n,kuma.io/service=db version=2,db.example:5432,
            MeshService | LABELS,'spec':{'state':'Available','ports':[{'port':80,'appProtocol':'http'},{'port':81}]},'status':{'dataplaneProxies':{'connected':3,'healthy':2,'total':4}} | Mesh,Name,Namespace,Zone,State,Proxies,Ports,Age | default,n,shop,east,Available,3/2/4,80/http; 81,
            MeshMultiZoneService | 'spec':{'selector':{'meshService':{'matchLabels':{'b':'2','a':'1'}}},'ports':[{'port':80}]} | Mesh,Name,Ports,Selector,Age | default,n,80,a=1 b=2,
            MeshExternalService | LABELS,'spec':{'match':{'port':443,'protocol':'tcp'}} | Mesh,Name,Namespace,Zone,Port,Age | default,n,shop,east,443/tcp,
            MeshGateway | 'conf':{'listeners':[{'port':80,'protocol':'HTTP','hostname':'a.example'},{'port':81}]} | Mesh,Name,Listeners,Age | default,n,80/HTTP a.example; 81,
            ServiceInsight | 'status':'partially_degraded','addressPort':'web.mesh:80','dataplanes':{'online':1,'total':2} | Mesh,Name,Address,Proxies,Status,Age | default,n,web.mesh:80,1/2,partially degraded,
            Workload | 'labels':{'kuma.io/zone':'east'},'spec':{},'status':{'dataplaneProxies':{'connected':1,'healthy':1,'total':2}} | Mesh,Name,Zone,Proxies,Status,Age | default,n,east,1/1/2,partially degraded,
            MeshTimeout | LABELS,'spec':{'targetRef':{'kind':'Dataplane','labels':{'app':'web'},'sectionName':'http'}} | Mesh,Name,Namespace,Zone,Role,Target ref,Age | default,n,shop,east,producer,Dataplane :http app=web,
            MeshTimeout | 'spec':{'to':[]} | Mesh,Name,Role,Target ref,Age | default,n,system,Mesh,
            MeshIdentity | 'labels':{'kuma.io/origin':'global','kuma.io/zone':'east'},'spec':{} | Mesh,Name,Age | default,n,
            """)
    void hasTheColumnsOfTheGuiInAMesh(String kind, String members, String columns, String row) {
        check("'mesh':'default'," + members, kind, columns, row);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Zone | 'enabled':false | Name,Enabled,Age | n,no,
            MeshInsight | 'services':{'total':3},'dataplanes':{'online':1,'total':2} | Name,Services,Proxies,Age | n,3,1/2,
            ZoneIngress | 'zone':'east','networking':{'address':'10.0.0.1','port':10001,'advertisedAddress':'1.2.3.4','advertisedPort':1} | Name,Zone,Address,Advertised address,Age | n,east,10.0.0.1:10001,1.2.3.4:1,
            ZoneEgress | 'zone':'east','networking':{'address':'10.0.0.2'} | Name,Zone,Address,Age | n,east,10.0.0.2,
            """)
    void hasTheColumnsOfTheGuiForWhatIsInNoMesh(String kind, String members, String columns, String row) {
        check(members, kind, columns, row);
    }

    private static void check(String members, String kind, String columns, String row) {
        String labels = "'labels':{'kuma.io/origin':'zone','kuma.io/zone':'east','k8s.kuma.io/namespace':'shop',"
                + "'kuma.io/policy-role':'producer'}";
        Resource resource = Json.read(
                Kinds.ALL.find(kind).orElseThrow().model(),
                ("{'type':'" + kind + "','name':'n'," + members.replace("LABELS", labels) + "}").replace('\'', '"'));
        Table table = ResourceTable.of("", List.of(resource), NOON);
        assertThat(table.title()).isEqualTo(kind);
        assertThat(String.join(",", table.columns())).isEqualTo(columns);
        assertThat(String.join(",", table.rows().get(0)).replace(", ", "; ")).isEqualTo(row);
    }

    @Test
    void hasStatusCertificateAndWarningsOfAProxyAndItsCardToo() {
        DataplaneOverview proxy = read(DataplaneOverview.class, """
                {'type':'DataplaneOverview','mesh':'default','name':'web-1','labels':{'kuma.io/zone':'east'},
                'dataplane':{'networking':{'inbound':[{'port':80,'state':'NotReady','tags':{'kuma.io/service':'web'}}]}},
                'dataplaneInsight':{'subscriptions':[{'connectTime':'2026-01-10T11:00:00Z'}],
                'mTLS':{'certificateExpirationTime':'2026-01-10T11:00:00Z'}}}""");
        Table table = ResourceTable.of("", List.of(proxy), NOON);
        assertThat(table.columns())
                .containsExactly(
                        "Mesh",
                        "Name",
                        "Zone",
                        "Type",
                        "Services",
                        "Certificate",
                        "Status",
                        "Notes",
                        "Warnings",
                        "Age");
        assertThat(table.rows().get(0))
                .contains(
                        "expired 2026-01-10T11:00:00Z",
                        "offline",
                        "inbound 80 of web is not ready",
                        "dataplane-offline, unhealthy_inbound, certificate-expired");
        assertThat(Card.of(proxy, NOON).facts())
                .containsEntry("Mesh", "default")
                .containsEntry("Status", "offline")
                .doesNotContainKeys("Namespace", "Age");
    }

    @Test
    void hasStatusVersionAndWarningsOfZonesAndTheirProxies() {
        ZoneOverview zone = read(ZoneOverview.class, """
                {'type':'ZoneOverview','name':'east','zoneInsight':{'subscriptions':[
                {'connectTime':'2026-01-10T11:00:00Z','version':{'kumaCp':{'version':'2.14.3'}}}]}}""");
        assertThat(table(zone)).isEqualTo("""
                Found (1)
                NAME  VERSION  STATUS  WARNINGS                AGE
                east  2.14.3   online  global-cp-incompatible""");
        assertThat(table(read(ZoneIngressOverview.class, "{'name':'i','zoneIngress':{'zone':'east'}}")))
                .endsWith("i     east  offline");
        assertThat(table(read(ZoneEgressOverview.class, "{'name':'e','zoneEgress':{'zone':'east'}}")))
                .endsWith("e     east  offline");
    }
}
