package dev.meshmanager.kuma.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.Scope;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.kind.Kinds;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents as no model would write them, and the fields that the control plane refuses in them. */
class DocumentRulesTest {
    private static final String SELECTORS =
            "'sources': [{'match': {'kuma.io/service': 'a'}}], 'destinations': [{'match': {'kuma.io/service': 'b'}}]";

    /** A row is a kind, its members beside mesh and name, and the fields; none if the control plane takes it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "TrafficPermission | 'sources': [{'match': {'a': null}}], 'destinations': [{'match': {'a': 'b'}}]"
                        + " | sources[0].match[\"a\"]",
                "Retry | SELECTORS, 'conf': {'http': {'retriableStatusCodes': [null, 502]}} |",
                "CircuitBreaker | SELECTORS, 'conf': {'thresholds': {'maxRetries': -1}} | conf.thresholds.maxRetries",
                "TrafficRoute | SELECTORS, 'conf': {'destination': {}} | conf.destination conf.destination",
                "TrafficRoute | SELECTORS, 'conf': {'http': [{'match': {'headers': {}}, 'destination': "
                        + "{'kuma.io/service': 'b'}}], 'destination': {'kuma.io/service': 'b'}}"
                        + " | conf.http[0].match.headers",
                "Mesh | 'tracing': {'backends': [{'name': 'z', 'type': 'zipkin', 'conf': {'url': 1}}]}"
                        + " | tracing.backends[0].config",
                "Mesh | 'logging': {'backends': [{'name': 'x'}]} | logging.backends[0].type",
                "Mesh | 'mtls': {'backends': [{'name': 'UP', 'type': 'builtin'}]}"
                        + " | mtls.backends[0].conf.mtls.backends.name",
                "Dataplane | 'networking': {'address': '192.0.2.1', 'transparentProxying': {'reachableBackends': "
                        + "{'refs': [{'kind': 'Else', 'name': 'a'}]}}}"
                        + " | networking.transparentProxing.reachableBackends.refs[0].kind",
                "Dataplane | 'labels': {'kuma.io/workload': '1st'}, 'networking': {'address': '192.0.2.1'}"
                        + " | labels[\"kuma.io/workload\"]",
                "MeshTrafficPermission | 'spec': {'rules': [{'default': {'allow': [{'spiffeId': {'type': 'Prefix',"
                        + " 'value': 'spiffe://a/'}}]}}]} | spec.rules[0].allow[0].spiffeID",
                "MeshTimeout | 'spec': {'rules': [{}]} | spec.rules[0].default",
                "MeshRetry | 'spec': {'to': [{'targetRef': {'kind': 'Mesh'}, 'default': {'http': {'x': 1}}}]}"
                        + " | spec.to[0].default.conf.http",
                "MeshHealthCheck | 'spec': {'to': [{'targetRef': {'kind': 'Mesh'}, 'default': {'tcp': {},"
                        + " 'healthyPanicThreshold': null}}]} |",
                "MeshLoadBalancingStrategy | 'spec': {'to': [{'targetRef': {'kind': 'Mesh'}, 'default': {"
                        + "'localityAwareness': {'crossZone': {'failoverThreshold': {'percentage': null}}}}}]}"
                        + " | spec.to[0].default.localityAwareness.crossZone.failoverThreshold.percentage",
                "MeshCircuitBreaker | 'spec': {'to': [{'targetRef': {'kind': 'Mesh'}, 'default': {'connectionLimits': "
                        + "{'maxRequests': 2147483648}}}]} | spec.to[0].default.connectionLimits.maxRequests",
                "MeshService | 'spec': {'selector': {'dataplaneTags': {}, 'dataplaneLabels': {'matchLabels': {}}}}"
                        + " | spec.selector",
                "HostnameGenerator | 'spec': {'selector': {'meshService': {}}, 'template': '{{ .Name[4 }}.mesh'}"
                        + " | spec.template",
                "HostnameGenerator | 'spec': {'selector': {'meshService': {}}, 'template': '{{ .name }}.mesh'}"
                        + " | spec.template",
                "Zone | 'labels': {'kuma.io/mesh': 'a'} | labels[\"kuma.io/mesh\"]",
                "Zone | 'labels': {'kuma.io/origin': '', 'a': null} |",
                "MeshGatewayRoute | 'selectors': [{'match': {'kuma.io/service': 'g'}}], 'conf': {'http': {'rules': "
                        + "[{'matches': [{'path': {'value': '/'}}], 'filters': [{'requestHeader': {}, 'responseHeader':"
                        + " {}}], 'backends': [{'weight': 1, 'destination': {'kuma.io/service': 'b'}}]}]}} |",
                "ProxyTemplate | 'conf': {'modifications': [{'cluster': {'operation': 'add', 'value': 'type: STATIC'}}]}"
                        + " | conf.modifications[0].cluster.value",
                "ProxyTemplate | 'conf': {'modifications': [{'cluster': {'operation': 'patch'}}]} |",
                "ProxyTemplate | 'conf': {'modifications': [{'listener': {'operation': 'add'}}]} |",
                "ProxyTemplate | 'conf': {'resources': [{'name': 'a', 'version': '1', 'resource': 'name: a'}]}"
                        + " | conf.resources[0].resource",
                "MeshProxyPatch | 'spec': {'default': {'appendModifications': [{'cluster': {'operation': 'Add', 'value':"
                        + " 'name: a\\ntype: STATI'}}]}} | spec.default.appendModifications[0].cluster.value",
                "MeshProxyPatch | 'spec': {'default': {'appendModifications': [{'virtualHost': {'operation': 'Patch', 'match': {},"
                        + " 'value': 'retry_policy: {}'}}]}} |",
            })
    void findsTheFieldsThatTheControlPlaneRefuses(String kind, String members, String fields) {
        List<String> expected = fields == null
                ? List.of()
                : Stream.of(fields.split(" ")).distinct().toList();

        assertThat(Validation.check(kind(kind), document(kind, members), ValidationOptions.defaults()))
                .extracting(Violation::field)
                .hasSameElementsAs(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "MeshMultiZoneService | 'spec': {'ports': [{'name': 'a.b', 'port': 80}]} | (port \"a.b\")",
                "MeshExternalService | 'labels': {'kuma.io/zone': 'a.b'}, 'spec': {'match': {'port': 80}}"
                        + " | zone \"a.b\" does not conform",
                "MeshService | 'spec': {'ports': [{'port': 80}]} |",
                "MeshPassthrough | 'spec': {'targetRef': {'kind': 'MeshSubset'}} |",
            })
    void warnsOfWhatTheControlPlaneWarnsOf(String kind, String members, String warning) {
        List<String> warnings = Validation.warnings(kind, document(kind, members));

        assertThat(warnings).hasSize(warning == null ? 0 : 1);
        assertThat(String.join("", warnings)).contains(warning == null ? "" : warning);
    }

    private static ResourceType<?> kind(String name) {
        return Kinds.ALL.find(name).orElseThrow();
    }

    private static JsonObject document(String kind, String members) {
        String mesh = kind(kind).scope() == Scope.MESH ? "'mesh': 'default', " : "";
        String json = "{'type': '" + kind + "', 'name': 'a', " + mesh + members.replace("SELECTORS", SELECTORS) + "}";
        return Json.read(JsonObject.class, json.replace('\'', '"'));
    }
}
