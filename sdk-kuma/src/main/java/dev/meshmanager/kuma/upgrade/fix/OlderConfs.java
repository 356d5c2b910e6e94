package dev.meshmanager.kuma.upgrade.fix;

import dev.meshmanager.core.IntOrString;
import dev.meshmanager.kuma.legacy.CircuitBreaker;
import dev.meshmanager.kuma.legacy.FaultInjection;
import dev.meshmanager.kuma.legacy.HealthCheck;
import dev.meshmanager.kuma.legacy.RateLimit;
import dev.meshmanager.kuma.legacy.Retry;
import dev.meshmanager.kuma.legacy.Timeout;
import dev.meshmanager.kuma.policy.HeaderModifier;
import dev.meshmanager.kuma.policy.MeshCircuitBreaker;
import dev.meshmanager.kuma.policy.MeshFaultInjection;
import dev.meshmanager.kuma.policy.MeshHealthCheck;
import dev.meshmanager.kuma.policy.MeshRateLimit;
import dev.meshmanager.kuma.policy.MeshRetry;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.OutlierDetection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns the configurations of older policies into those of the policies that replace them. */
final class OlderConfs {
    private OlderConfs() {}

    static MeshTimeout.Conf of(Timeout.Conf older) {
        Optional<Timeout.Http> http = older.http();
        Optional<Timeout.Grpc> grpc = older.grpc();
        MeshTimeout.Conf.Builder conf = MeshTimeout.Conf.builder();
        older.connectTimeout().ifPresent(conf::connectionTimeout);
        older.tcp()
                .flatMap(Timeout.Tcp::idleTimeout)
                .or(() -> http.flatMap(Timeout.Http::idleTimeout))
                .ifPresent(conf::idleTimeout);
        MeshTimeout.Http.Builder newer = MeshTimeout.Http.builder();
        http.flatMap(Timeout.Http::requestTimeout).ifPresent(newer::requestTimeout);
        http.flatMap(Timeout.Http::streamIdleTimeout)
                .or(() -> grpc.flatMap(Timeout.Grpc::streamIdleTimeout))
                .ifPresent(newer::streamIdleTimeout);
        http.flatMap(Timeout.Http::maxStreamDuration)
                .or(() -> grpc.flatMap(Timeout.Grpc::maxStreamDuration))
                .ifPresent(newer::maxStreamDuration);
        MeshTimeout.Http built = newer.build();
        if (!built.equals(MeshTimeout.Http.builder().build())) {
            conf.http(built);
        }
        return conf.build();
    }

    static MeshRetry.Conf of(Retry.Conf older) {
        MeshRetry.Conf.Builder conf = MeshRetry.Conf.builder();
        older.tcp()
                .ifPresent(tcp -> conf.tcp(MeshRetry.Tcp.builder()
                        .maxConnectAttempt(tcp.maxConnectAttempts())
                        .build()));
        older.http().ifPresent(http -> conf.http(http(http)));
        older.grpc().ifPresent(grpc -> {
            MeshRetry.Grpc.Builder newer = MeshRetry.Grpc.builder()
                    .numRetries(grpc.numRetries())
                    .perTryTimeout(grpc.perTryTimeout())
                    .backOff(grpc.backOff().map(OlderConfs::backOff));
            grpc.retryOn()
                    .forEach(reason -> newer.addRetryOn(
                            reason.equals(Retry.GrpcRetryOn.CANCELLED)
                                    ? MeshRetry.GrpcRetryOn.CANCELED
                                    : MeshRetry.GrpcRetryOn.of(camelCase(reason.value(), "_"))));
            conf.grpc(newer.build());
        });
        return conf.build();
    }

    private static MeshRetry.Http http(Retry.Http older) {
        MeshRetry.Http.Builder newer = MeshRetry.Http.builder()
                .numRetries(older.numRetries())
                .perTryTimeout(older.perTryTimeout())
                .backOff(older.backOff().map(OlderConfs::backOff));
        for (Retry.HttpRetryOn reason : older.retryOn()) {
            if (reason.equals(Retry.HttpRetryOn.RETRIABLE_HEADERS)) {
                throw new NotDerivableException("a MeshRetry names the headers");
            }
            // The codes are conditions themselves.
            if (!reason.equals(Retry.HttpRetryOn.RETRIABLE_STATUS_CODES)) {
                newer.addRetryOn(
                        MeshRetry.HttpRetryOn.of(camelCase(reason.value().replace("all_", ""), "_")));
            }
        }
        older.retriableStatusCodes().forEach(status -> newer.addRetryOn(MeshRetry.HttpRetryOn.status(status)));
        older.retriableMethods()
                .forEach(method -> newer.addRetryOn(MeshRetry.HttpRetryOn.of(
                        "HttpMethod" + camelCase(method.value().toLowerCase(Locale.ROOT), "_"))));
        return newer.build();
    }

    private static MeshRetry.BackOff backOff(Retry.BackOff older) {
        return MeshRetry.BackOff.builder()
                .baseInterval(older.baseInterval())
                .maxInterval(older.maxInterval())
                .build();
    }

    private static String camelCase(String words, String separator) {
        StringBuilder name = new StringBuilder();
        for (String word : words.split(separator)) {
            name.append(word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    static MeshCircuitBreaker.Conf of(CircuitBreaker.Conf older) {
        MeshCircuitBreaker.Conf.Builder conf = MeshCircuitBreaker.Conf.builder();
        older.thresholds()
                .ifPresent(limits -> conf.connectionLimits(MeshCircuitBreaker.ConnectionLimits.builder()
                        .maxConnections(limits.maxConnections())
                        .maxPendingRequests(limits.maxPendingRequests())
                        .maxRetries(limits.maxRetries())
                        .maxRequests(limits.maxRequests())
                        .build()));
        older.detectors()
                .ifPresent(detectors -> conf.outlierDetection(OutlierDetection.builder()
                        .interval(older.interval())
                        .baseEjectionTime(older.baseEjectionTime())
                        .maxEjectionPercent(older.maxEjectionPercent())
                        .splitExternalAndLocalErrors(older.splitExternalAndLocalErrors())
                        .detectors(detectors(detectors))
                        .build()));
        return conf.build();
    }

    private static OutlierDetection.Detectors detectors(CircuitBreaker.Detectors older) {
        OutlierDetection.Detectors.Builder newer = OutlierDetection.Detectors.builder();
        older.totalErrors().map(OlderConfs::failures).ifPresent(newer::totalFailures);
        older.gatewayErrors().map(OlderConfs::failures).ifPresent(newer::gatewayFailures);
        older.localErrors().map(OlderConfs::failures).ifPresent(newer::localOriginFailures);
        older.standardDeviation().ifPresent(deviation -> {
            OutlierDetection.SuccessRate.Builder rate = OutlierDetection.SuccessRate.builder()
                    .minimumHosts(deviation.minimumHosts())
                    .requestVolume(deviation.requestVolume());
            deviation.factor().ifPresent(factor -> rate.standardDeviationFactor(decimal(factor)));
            newer.successRate(rate.build());
        });
        older.failure()
                .ifPresent(failure -> newer.failurePercentage(OutlierDetection.FailurePercentage.builder()
                        .minimumHosts(failure.minimumHosts())
                        .requestVolume(failure.requestVolume())
                        .threshold(failure.threshold())
                        .build()));
        return newer.build();
    }

    private static OutlierDetection.ConsecutiveFailures failures(CircuitBreaker.Errors older) {
        return OutlierDetection.ConsecutiveFailures.builder()
                .consecutive(older.consecutive())
                .build();
    }

    /** Newer policies write decimals as strings, because Kubernetes has no decimals in its schemas. */
    private static IntOrString decimal(double value) {
        BigDecimal exact =
                BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return exact.scale() <= 0 ? IntOrString.of(exact.intValue()) : IntOrString.of(exact.toPlainString());
    }

    static MeshHealthCheck.Conf of(HealthCheck.Conf older) {
        MeshHealthCheck.Conf.Builder conf = MeshHealthCheck.Conf.builder()
                .interval(older.interval())
                .timeout(older.timeout())
                .initialJitter(older.initialJitter())
                .intervalJitter(older.intervalJitter())
                .failTrafficOnPanic(older.failTrafficOnPanic())
                .eventLogPath(older.eventLogPath())
                .alwaysLogHealthCheckFailures(older.alwaysLogHealthCheckFailures())
                .noTrafficInterval(older.noTrafficInterval())
                .reuseConnection(older.reuseConnection());
        older.unhealthyThreshold().ifPresent(count -> conf.unhealthyThreshold((int) count));
        older.healthyThreshold().ifPresent(count -> conf.healthyThreshold((int) count));
        older.intervalJitterPercent().ifPresent(percent -> conf.intervalJitterPercent((int) percent));
        older.healthyPanicThreshold().ifPresent(percent -> conf.healthyPanicThreshold(decimal(percent)));
        older.tcp()
                .ifPresent(tcp -> conf.tcp(MeshHealthCheck.Tcp.builder()
                        .send(tcp.send())
                        .receive(tcp.receive())
                        .build()));
        if (older.tcp().isEmpty() && older.http().isEmpty()) {
            // What an older check does without a protocol.
            conf.tcp(MeshHealthCheck.Tcp.connect());
        }
        older.http().ifPresent(http -> conf.http(http(http)));
        return conf.build();
    }

    private static MeshHealthCheck.Http http(HealthCheck.Http older) {
        MeshHealthCheck.Http.Builder newer =
                MeshHealthCheck.Http.builder().path(older.path()).expectedStatuses(older.expectedStatuses());
        HeaderModifier.Builder headers = HeaderModifier.builder();
        older.requestHeadersToAdd().forEach(option -> option.header().ifPresent(header -> {
            HeaderModifier.Header added = HeaderModifier.Header.of(
                    header.key().orElse(""), header.value().orElse(""));
            if (option.append().orElse(true)) {
                headers.addAdd(added);
            } else {
                headers.addSet(added);
            }
        }));
        if (!older.requestHeadersToAdd().isEmpty()) {
            newer.requestHeadersToAdd(headers.build());
        }
        return newer.build();
    }

    static MeshRateLimit.Conf of(RateLimit.Http older) {
        MeshRateLimit.LocalHttp.Builder http = MeshRateLimit.LocalHttp.builder()
                .requestRate(MeshRateLimit.Rate.builder()
                        .num(older.requests())
                        .interval(older.interval())
                        .build());
        older.onRateLimit().ifPresent(answer -> {
            MeshRateLimit.OnRateLimit.Builder newer =
                    MeshRateLimit.OnRateLimit.builder().status(answer.status());
            HeaderModifier.Builder headers = HeaderModifier.builder();
            answer.headers().forEach(header -> {
                HeaderModifier.Header added = HeaderModifier.Header.of(
                        header.key().orElse(""), header.value().orElse(""));
                if (header.append().orElse(false)) {
                    headers.addAdd(added);
                } else {
                    headers.addSet(added);
                }
            });
            if (!answer.headers().isEmpty()) {
                newer.headers(headers.build());
            }
            http.onRateLimit(newer.build());
        });
        return MeshRateLimit.Conf.builder()
                .local(MeshRateLimit.Local.builder().http(http.build()).build())
                .build();
    }

    static MeshFaultInjection.Conf of(FaultInjection.Conf older) {
        MeshFaultInjection.Fault.Builder fault = MeshFaultInjection.Fault.builder();
        older.abort()
                .ifPresent(abort -> fault.abort(MeshFaultInjection.Abort.builder()
                        .httpStatus(abort.httpStatus())
                        .percentage(decimal(abort.percentage().orElse(0)))
                        .build()));
        older.delay()
                .ifPresent(delay -> fault.delay(MeshFaultInjection.Delay.builder()
                        .value(delay.value())
                        .percentage(decimal(delay.percentage().orElse(0)))
                        .build()));
        older.responseBandwidth()
                .ifPresent(bandwidth -> fault.responseBandwidth(MeshFaultInjection.ResponseBandwidth.builder()
                        .limit(bandwidth.limit().map(OlderConfs::bandwidth))
                        .percentage(decimal(bandwidth.percentage().orElse(0)))
                        .build()));
        return MeshFaultInjection.Conf.of(fault.build());
    }

    /** Older policies accept spaces and any case. */
    private static String bandwidth(String limit) {
        return limit.replace(" ", "")
                .toLowerCase(Locale.ROOT)
                .replace("mbps", "Mbps")
                .replace("gbps", "Gbps");
    }

    /** Returns the configuration of a modification of Envoy's, with the spelling of newer policies. */
    static JsonTree modification(JsonTree older) {
        JsonTree newer = older.copy();
        for (String kind : newer.toObject().names()) {
            JsonTree body = newer.object(kind);
            body.text("operation")
                    .ifPresent(operation -> body.put(
                            "operation",
                            Map.of(
                                            "addFirst",
                                            "AddFirst",
                                            "addLast",
                                            "AddLast",
                                            "addBefore",
                                            "AddBefore",
                                            "addAfter",
                                            "AddAfter")
                                    .getOrDefault(operation, camelCase(operation, "_"))));
        }
        return newer;
    }
}
