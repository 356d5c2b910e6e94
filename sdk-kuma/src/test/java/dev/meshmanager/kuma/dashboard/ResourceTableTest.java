package dev.meshmanager.kuma.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.Json;
import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.proxy.Dataplane;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceTableTest {
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
        "2026-01-10T13:00:00Z, 0s"
    })
    void countsTheAgeInTheLargestUnit(String changed, String age) {
        MeshTimeout policy = read(
                MeshTimeout.class,
                "{'type':'MeshTimeout','mesh':'default','name':'t','spec':{},'modificationTime':'" + changed + "'}");
        assertThat(table(policy)).endsWith("default  t     " + age);
    }

    private static String table(Resource resource) {
        return ResourceTable.of("Found", List.of(resource), NOON).toString();
    }

    private static <T> T read(Class<T> type, String text) {
        return Json.read(type, text.replace('\'', '"'));
    }
}
