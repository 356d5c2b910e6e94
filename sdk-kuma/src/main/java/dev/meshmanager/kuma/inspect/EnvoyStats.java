package dev.meshmanager.kuma.inspect;

import dev.meshmanager.kuma.common.Warning;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The statistics of a proxy, parsed from the text of Envoy's {@code /stats}. Immutable.
 *
 * <pre>{@code
 * EnvoyStats stats = kuma.dataplanes().admin("default", "web-1").stats();
 * stats.startingWith("cluster.backend").forEach((name, value) -> System.out.println(name + " = " + value));
 * }</pre>
 */
public final class EnvoyStats {
    /** Open circuit breakers, and hosts that outlier detection ejected. */
    private static final Pattern KEPT_BACK = Pattern.compile(
            "cluster\\..+\\.(circuit_breakers\\.[^.]+\\."
                    + "(cx_open|cx_pool_open|rq_pending_open|rq_open|rq_retry_open)|outlier_detection\\.(.+\\.)?ejections_active)");

    /** Traffic to other services, without the traffic to the application and to the proxy's own clusters. */
    private static final Pattern SENT =
            Pattern.compile("cluster\\.(?!_|admin|async-client|kuma_readiness|kuma_envoy_admin"
                    + "|probe_listener|access_log_sink|ads_cluster|meshtrace_zipkin|meshtrace_opentelemetry|localhost_"
                    + "|self_inbound|inbound_passthrough_|outbound_passthrough_)"
                    + "[^.].*\\.(upstream_cx_rx_bytes_total|upstream_rq_total)");

    private final String text;
    private final SortedMap<String, String> values;

    private EnvoyStats(String text, SortedMap<String, String> values) {
        this.text = text;
        this.values = values;
    }

    /** Parses the text of Envoy's {@code /stats}. Lines that are not statistics are ignored. */
    public static EnvoyStats parse(String text) {
        SortedMap<String, String> values = new TreeMap<>();
        text.lines().forEach(line -> {
            // Names may contain ": " if a tag contains an address; values never do.
            int split = line.lastIndexOf(": ");
            if (split > 0) {
                values.put(line.substring(0, split), line.substring(split + 2).strip());
            }
        });
        return new EnvoyStats(text, Collections.unmodifiableSortedMap(values));
    }

    /** Returns the value of a counter or gauge; empty if there is none with this name. */
    public OptionalLong value(String name) {
        return text(name).map(EnvoyStats::number).orElseGet(OptionalLong::empty);
    }

    /** Returns the text of a statistic, for example of a histogram; empty if there is none with this name. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Returns the counters and gauges whose names start with {@code prefix}, sorted by name. */
    public SortedMap<String, Long> startingWith(String prefix) {
        return values.tailMap(prefix).entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(prefix))
                .filter(entry -> number(entry.getValue()).isPresent())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> number(entry.getValue()).orElseThrow(), Long::sum, TreeMap::new));
    }

    /** Returns the texts of all statistics, sorted by name. */
    public SortedMap<String, String> asMap() {
        return values;
    }

    /**
     * Returns the GUI's warnings about these statistics; empty if there are none. There is one warning for each limit
     * that holds back traffic of a cluster, and one if the proxy sends traffic to other services, because the services
     * that it can reach should then be configured.
     */
    public List<Warning> warnings() {
        SortedMap<String, Long> clusters = startingWith("cluster.");
        List<Warning> warnings = new ArrayList<>();
        clusters.forEach((name, value) -> {
            if (value > 0 && KEPT_BACK.matcher(name).matches()) {
                warnings.add(new Warning(Warning.Kind.ABNORMAL_TRAFFIC, name + " is " + value));
            }
        });
        clusters.keySet().stream()
                .filter(name -> SENT.matcher(name).matches() && clusters.getOrDefault(name, 0L) > 0)
                .findFirst()
                .ifPresent(name -> warnings.add(new Warning(
                        Warning.Kind.RECOMMEND_REACHABLE,
                        name + " is " + clusters.get(name) + ": configure the backends that the proxy can reach")));
        return List.copyOf(warnings);
    }

    /** Envoy's counters are unsigned. */
    private static OptionalLong number(String value) {
        return value.matches("-?\\d{1,20}")
                ? OptionalLong.of(new BigInteger(value)
                        .min(BigInteger.valueOf(Long.MAX_VALUE))
                        .longValue())
                : OptionalLong.empty();
    }

    /** Returns the text as Envoy wrote it. */
    @Override
    public String toString() {
        return text;
    }
}
