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

/** What a proxy counts and measures: the text of Envoy's {@code /stats}, taken apart. Immutable. */
public final class EnvoyStats {
    /** Circuit breakers that are open, and hosts that outlier detection has ejected. */
    private static final Pattern KEPT_BACK = Pattern.compile(
            "cluster\\..+\\.(circuit_breakers\\.[^.]+\\."
                    + "(cx_open|cx_pool_open|rq_pending_open|rq_open|rq_retry_open)|outlier_detection\\.(.+\\.)?ejections_active)");

    /** What goes to other services, and neither to the application nor to what belongs to the proxy itself. */
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

    /** Returns the statistics of this text; lines that are none are left out. */
    public static EnvoyStats parse(String text) {
        SortedMap<String, String> values = new TreeMap<>();
        text.lines().forEach(line -> {
            // Names may hold ": " where a tag holds an address, values do not.
            int split = line.lastIndexOf(": ");
            if (split > 0) {
                values.put(line.substring(0, split), line.substring(split + 2).strip());
            }
        });
        return new EnvoyStats(text, Collections.unmodifiableSortedMap(values));
    }

    /** Returns the value of a counter or gauge, or empty if there is none of this name. */
    public OptionalLong value(String name) {
        return text(name).map(EnvoyStats::number).orElseGet(OptionalLong::empty);
    }

    /** Returns the text of a statistic, a histogram's too, or empty if there is none of this name. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Returns the counters and gauges whose names begin with {@code prefix}, by name. */
    public SortedMap<String, Long> startingWith(String prefix) {
        return values.tailMap(prefix).entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(prefix))
                .filter(entry -> number(entry.getValue()).isPresent())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> number(entry.getValue()).orElseThrow(), Long::sum, TreeMap::new));
    }

    /** Returns everything as it was written, by name. */
    public SortedMap<String, String> asMap() {
        return values;
    }

    /**
     * Returns what the GUI warns of: the clusters that keep traffic back, one warning for each open limit, and that the
     * proxy sends to other services, for which it should be told what it needs to reach.
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
                        name + " is " + clusters.get(name) + ": reachable backends are worth a setting")));
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

    /** Returns the text as the proxy wrote it. */
    @Override
    public String toString() {
        return text;
    }
}
