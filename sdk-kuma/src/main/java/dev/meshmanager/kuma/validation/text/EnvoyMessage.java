package dev.meshmanager.kuma.validation.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The messages of Envoy that policies contain, with the rules for their top members. */
public enum EnvoyMessage {
    CLUSTER(
            "envoy.config.cluster.v3.Cluster",
            List.of("name"),
            List.of(),
            Map.of(
                    "type",
                    List.of("STATIC", "STRICT_DNS", "LOGICAL_DNS", "EDS", "ORIGINAL_DST"),
                    "lbPolicy",
                    List.of(
                            "ROUND_ROBIN",
                            "LEAST_REQUEST",
                            "RING_HASH",
                            "RANDOM",
                            "MAGLEV",
                            "CLUSTER_PROVIDED",
                            "LOAD_BALANCING_POLICY_CONFIG"))),
    LISTENER(
            "envoy.config.listener.v3.Listener",
            List.of(),
            List.of(),
            Map.of("trafficDirection", List.of("UNSPECIFIED", "INBOUND", "OUTBOUND"))),
    VIRTUAL_HOST("envoy.config.route.v3.VirtualHost", List.of("name"), List.of("domains"), Map.of()),
    NETWORK_FILTER("envoy.config.listener.v3.Filter", List.of("name"), List.of(), Map.of()),
    HTTP_FILTER(
            "envoy.extensions.filters.network.http_connection_manager.v3.HttpFilter",
            List.of("name"),
            List.of(),
            Map.of()),
    LOAD_ASSIGNMENT("envoy.config.endpoint.v3.ClusterLoadAssignment", List.of("clusterName"), List.of(), Map.of());

    private final String typeName;
    private final List<String> texts;
    private final List<String> lists;
    private final Map<String, List<String>> enums;

    EnvoyMessage(String typeName, List<String> texts, List<String> lists, Map<String, List<String>> enums) {
        this.typeName = typeName;
        this.texts = texts;
        this.lists = lists;
        this.enums = new TreeMap<>(enums);
    }

    /** Returns the message with this {@code @type}. Empty if it is not one of these. */
    public static Optional<EnvoyMessage> ofType(String url) {
        String name = url.substring(url.lastIndexOf('/') + 1);
        return Arrays.stream(values())
                .filter(message -> message.typeName.equals(name))
                .findFirst();
    }

    /** Returns the members that must be a text that is not empty. */
    public List<String> texts() {
        return texts;
    }

    /** Returns the members that must be a list that is not empty. */
    public List<String> lists() {
        return lists;
    }

    /** Returns the constants of the members that are enums. */
    public Map<String, List<String>> enums() {
        return enums;
    }
}
