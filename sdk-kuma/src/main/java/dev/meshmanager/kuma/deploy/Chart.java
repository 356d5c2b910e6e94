package dev.meshmanager.kuma.deploy;

import dev.meshmanager.core.JsonObject;
import java.util.Map;

/** A Helm chart that installs a control plane. */
public enum Chart {
    /** The chart of Kuma. */
    KUMA("kuma", "kuma-system", "https://kumahq.github.io/charts"),
    /** The chart of Kong Mesh, which has the values of Kuma's below {@code kuma}. */
    KONG_MESH("kong-mesh", "kong-mesh-system", "https://kong.github.io/kong-mesh-charts");

    private final String chartName;
    private final String namespace;
    private final String repository;

    Chart(String chartName, String namespace, String repository) {
        this.chartName = chartName;
        this.namespace = namespace;
        this.repository = repository;
    }

    /** Returns the name of the chart, of its repository and of the release in the generated commands. */
    public String chartName() {
        return chartName;
    }

    /** Returns the usual namespace of the control plane. */
    public String systemNamespace() {
        return namespace;
    }

    String repository() {
        return repository;
    }

    JsonObject wrap(JsonObject values) {
        return this == KUMA ? values : JsonObject.of(Map.of("kuma", values));
    }
}
