package dev.meshmanager.kuma.deploy.proxy;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.format.Yaml;
import dev.meshmanager.kuma.deploy.setting.KnownSettings;
import dev.meshmanager.kuma.deploy.setting.SettingValues;
import dev.meshmanager.kuma.kind.KumaVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How the traffic of a machine is redirected to its proxy: the configuration file of {@code kumactl install
 * transparent-proxy} and of {@code kuma-dp}. What is not set has the default of the version. Immutable.
 */
public final class TransparentProxy {
    /** The chart has the same configuration as a value. */
    private static final String VALUE = "transparentProxy.configMap.config.";

    private static final String USER = "kumaDPUser";

    private final Map<String, Object> values;

    private TransparentProxy(Builder builder) {
        SettingValues checked = new SettingValues(KnownSettings.CHART, builder.version);
        builder.values.forEach((path, value) -> checked.put(VALUE + path, value));
        this.values = checked.all();
    }

    /**
     * Returns a redirection.
     *
     * @throws IllegalArgumentException if the version does not have a setting; the message has the nearest name
     */
    public static TransparentProxy of(Consumer<Builder> redirection) {
        Builder builder = new Builder();
        redirection.accept(builder);
        return new TransparentProxy(builder);
    }

    /** Returns the name or number of the user that runs the proxy. Empty for the default of the version. */
    Optional<String> user() {
        return Optional.ofNullable(values.get(VALUE + USER)).map(Object::toString);
    }

    /** Returns the text of the configuration file. */
    public String toYaml() {
        JsonValue tree = JsonValue.of(SettingValues.toTree(values));
        for (String name : VALUE.split("\\.")) {
            tree = tree.asObject().flatMap(object -> object.get(name)).orElse(JsonValue.of(JsonObject.EMPTY));
        }
        return Yaml.write(tree.asObject().orElseThrow());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TransparentProxy that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(values);
    }

    /** Returns the settings. */
    @Override
    public String toString() {
        return "TransparentProxy" + values;
    }

    /** Builds a {@link TransparentProxy}. */
    public static final class Builder {
        private final Map<String, Object> values = new TreeMap<>();
        private KumaVersion version = KumaVersion.V2_14;

        Builder() {}

        /** Sets the version that the file is for. Default: 2.14. */
        public Builder version(KumaVersion version) {
            this.version = version;
            return this;
        }

        /** Sets the user that runs the proxy, whose own traffic is not redirected. */
        public Builder user(String user) {
            return set(USER, user);
        }

        /** Does not redirect connections to these ports of the machine, for example 22. */
        public Builder excludeInboundPorts(int... ports) {
            return set("redirect.inbound.excludePorts", boxed(ports));
        }

        /** Does not redirect connections of the machine to these ports. */
        public Builder excludeOutboundPorts(int... ports) {
            return set("redirect.outbound.excludePorts", boxed(ports));
        }

        /** Redirects DNS, so that names of the mesh are resolved. */
        public Builder redirectDns() {
            return set("redirect.dns.enabled", true);
        }

        /** Sets any setting by its path in the file, for example {@code redirect.inbound.port}. */
        public Builder set(String path, Object value) {
            values.put(path, Objects.requireNonNull(value, path));
            return this;
        }

        private static List<Integer> boxed(int... ports) {
            return Arrays.stream(ports).boxed().toList();
        }
    }
}
