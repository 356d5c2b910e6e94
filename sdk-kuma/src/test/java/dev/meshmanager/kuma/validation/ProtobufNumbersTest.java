package dev.meshmanager.kuma.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.Scope;
import dev.meshmanager.core.format.ResourceDocuments;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.kind.Kinds;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every numeric member of every kind of protobuf takes and refuses the texts that the control plane does. Integers have
 * 32 bits, or 64 in the rings of TrafficRoute; what a backend has below {@code conf} was a decimal before.
 */
class ProtobufNumbersTest {
    private static final List<String> INTEGERS =
            List.of("8", "0", "65535", "'8'", "' 8'", "'8 '", "'  8  '", "'null'", "'2147483647'");
    private static final List<String> DECIMALS =
            List.of("0.5", "8e0", "'0.5'", "'50.00'", "'1e1'", "'1E-1'", "'-0.5'", "'-0'", "'NaN'", "'-Infinity'");
    private static final List<String> NEITHER = List.of(
            "''",
            "' '",
            "'+8'",
            "'08'",
            "'08080'",
            "'050'",
            "'0x8'",
            "'0o17'",
            "'1_000'",
            "'.5'",
            "'5.'",
            "'e1'",
            "'1e400'",
            "'nan'",
            "'NaN '",
            "'inf'",
            "'Null'",
            "'true'",
            "'8,0'",
            "'８'",
            "'\\t8'",
            "'\\u00a08'",
            "true",
            "[]",
            "{}");
    /** A protobuf Struct makes integers of them before they are decoded. */
    private static final List<String> INTEGERS_OF_STRUCTS = List.of("8.0", "8e1", "8E1", "80e-1");

    /** A segment may have a constant beside the next one, in parentheses. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CircuitBreaker | conf.maxEjectionPercent | integer",
                "CircuitBreaker | conf.detectors.totalErrors.consecutive | integer",
                "CircuitBreaker | conf.detectors.gatewayErrors.consecutive | integer",
                "CircuitBreaker | conf.detectors.localErrors.consecutive | integer",
                "CircuitBreaker | conf.detectors.standardDeviation.requestVolume | integer",
                "CircuitBreaker | conf.detectors.standardDeviation.minimumHosts | integer",
                "CircuitBreaker | conf.detectors.standardDeviation.factor | decimal",
                "CircuitBreaker | conf.detectors.failure.requestVolume | integer",
                "CircuitBreaker | conf.detectors.failure.minimumHosts | integer",
                "CircuitBreaker | conf.detectors.failure.threshold | integer",
                "CircuitBreaker | conf.thresholds.maxConnections | integer",
                "CircuitBreaker | conf.thresholds.maxPendingRequests | integer",
                "CircuitBreaker | conf.thresholds.maxRetries | integer",
                "CircuitBreaker | conf.thresholds.maxRequests | integer",
                "Dataplane | networking.inbound[0].port | integer",
                "Dataplane | networking.inbound[0].servicePort | integer",
                "Dataplane | networking.inbound[0].serviceProbe.unhealthyThreshold | integer",
                "Dataplane | networking.inbound[0].serviceProbe.healthyThreshold | integer",
                "Dataplane | networking.inbound[0].serviceProbe.unhealthy_threshold | integer",
                "Dataplane | networking.outbound[0].port | integer",
                "Dataplane | networking.outbound[0].backendRef.port | integer",
                "Dataplane | networking.transparentProxying.redirectPortInbound | integer",
                "Dataplane | networking.transparentProxying.redirectPortOutbound | integer",
                "Dataplane | networking.transparentProxying.reachableBackends.refs[0].port | integer",
                "Dataplane | networking.admin.port | integer",
                "Dataplane | networking.listeners[0].port | integer",
                "Dataplane | probes.port | integer",
                "Dataplane | probes.endpoints[0].inboundPort | integer",
                "Dataplane | metrics(type=prometheus).conf.port | struct",
                "Dataplane | metrics(type=prometheus).conf.aggregate[0].port | struct",
                "FaultInjection | conf.delay.percentage | decimal",
                "FaultInjection | conf.abort.percentage | decimal",
                "FaultInjection | conf.abort.httpStatus | integer",
                "FaultInjection | conf.responseBandwidth.percentage | decimal",
                "HealthCheck | conf.unhealthyThreshold | integer",
                "HealthCheck | conf.healthyThreshold | integer",
                "HealthCheck | conf.intervalJitterPercent | integer",
                "HealthCheck | conf.healthyPanicThreshold | decimal",
                "HealthCheck | conf.http.expectedStatuses[0] | integer",
                "Mesh | tracing.backends(type=zipkin)[0].sampling | decimal",
                "Mesh | tracing.backends(type=datadog)[0].conf.port | struct",
                "Mesh | metrics.backends(type=prometheus)[0].conf.port | struct",
                "Mesh | metrics.backends(type=prometheus)[0].conf.aggregate[0].port | struct",
                "Mesh | mtls.backends(type=builtin)[0].conf.caCert.RSAbits | struct",
                "MeshGateway | conf.listeners[0].port | integer",
                "MeshGateway | conf.listeners[0].resources.connectionLimit | integer",
                "MeshGatewayRoute | conf.http.rules[0].backends[0].weight | integer",
                "MeshGatewayRoute | conf.http.rules[0].filters[0].mirror.percentage | decimal",
                "MeshGatewayRoute | conf.http.rules[0].filters[0].redirect.port | integer",
                "MeshGatewayRoute | conf.http.rules[0].filters[0].redirect.statusCode | integer",
                "RateLimit | conf.http.requests | integer",
                "RateLimit | conf.http.onRateLimit.status | integer",
                "Retry | conf.http.numRetries | integer",
                "Retry | conf.http.retriableStatusCodes[0] | integer",
                "Retry | conf.tcp.maxConnectAttempts | integer",
                "Retry | conf.grpc.numRetries | integer",
                "TrafficRoute | conf.split[0].weight | integer",
                "TrafficRoute | conf.http[0].split[0].weight | integer",
                "TrafficRoute | conf.loadBalancer.leastRequest.choiceCount | integer",
                "TrafficRoute | conf.loadBalancer.ringHash.minRingSize | integer",
                "TrafficRoute | conf.loadBalancer.ringHash.maxRingSize | integer",
                "ZoneIngress | networking.port | integer",
                "ZoneIngress | networking.advertisedPort | integer",
                "ZoneIngress | networking.admin.port | integer",
                "ZoneIngress | availableServices[0].instances | integer",
                "ZoneEgress | networking.port | integer",
                "ZoneEgress | networking.admin.port | integer",
            })
    void takesTheTextsThatTheControlPlaneTakes(String kind, String path, String type) {
        Predicate<String> isTaken = number -> type.equals("decimal") && DECIMALS.contains(number)
                || type.equals("struct") && (INTEGERS_OF_STRUCTS.contains(number) || number.equals("8e0"))
                || INTEGERS.contains(number);
        List<String> wrong = new ArrayList<>();
        Stream.of(INTEGERS, DECIMALS, NEITHER, type.equals("decimal") ? List.<String>of() : INTEGERS_OF_STRUCTS)
                .flatMap(List::stream)
                .filter(number -> hasRightShape(kind, path, number) != isTaken.test(number))
                .forEach(wrong::add);

        assertThat(wrong).isEmpty();
    }

    @Test
    void refusesAnOctalPortOfYaml() {
        String yaml = "{type: Mesh, name: m, metrics: {backends: [{name: p, type: prometheus, conf: {port: 08080}}]}}";

        assertThat(Validation.checkText(yaml)).extracting(Violation::field).containsExactly("metrics.backends[0].conf");
        assertThat(ResourceDocuments.of(Kinds.ALL).read(yaml.replace("08080", "' 8080 '")))
                .hasSize(1);
    }

    private static boolean hasRightShape(String kind, String path, String number) {
        ResourceType<?> type = Kinds.ALL.find(kind).orElseThrow();
        String mesh = type.scope() == Scope.MESH ? "'mesh': 'default', " : "";
        String json = "{'type': '" + kind + "', 'name': 'a', " + mesh
                + members(path, number).substring(1);
        return Validation.check(
                        type, Json.read(JsonObject.class, json.replace('\'', '"')), ValidationOptions.defaults())
                .stream()
                .noneMatch(ProtobufNumbersTest::isAboutShape);
    }

    /** What is decoded by itself is refused among the rules. */
    private static boolean isAboutShape(Violation violation) {
        return violation.stage() == Violation.Stage.SHAPE
                || violation.field().matches(".*\\.(conf|config)")
                        && violation.reason().matches("\\S+: must be .*");
    }

    private static String members(String path, String value) {
        String[] parts = path.split("\\.", 2);
        String name = parts[0].replaceAll("[(\\[].*", "");
        String constant = parts[0].replaceFirst(".*\\((\\w+)=(\\w+)\\).*", "'$1': '$2', ");
        String inner = parts.length == 1 ? value : members(parts[1], value);
        String object = constant.endsWith(", ") ? "{" + constant + inner.substring(1) : inner;
        return "{'" + name + "': " + (parts[0].endsWith("[0]") ? "[" + object + "]" : object) + "}";
    }
}
