package dev.meshmanager.kuma.deploy;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.files.GeneratedFiles;
import dev.meshmanager.core.format.Yaml;
import dev.meshmanager.core.text.SecretNames;
import dev.meshmanager.kuma.deploy.setting.KnownSettings;
import dev.meshmanager.kuma.deploy.setting.SettingValues;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.validation.ControlPlaneMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of a control plane that you run yourself: of one zone only, global, or of a zone of a global one.
 * It has what was set; everything else has the default of the version. Immutable.
 *
 * <p><b>Settings by path.</b> What has no method of its own is set by its path in {@code kuma-cp.yaml} or in the Helm
 * values. Paths that the version does not have are refused, with the nearest name or the successor.
 *
 * <p><b>Secrets.</b> {@link #toString} shows no values of settings. Of the {@linkplain #files files}, those with a
 * secret are for their owner only.
 *
 * <pre>{@code
 * ControlPlane global = ControlPlane.global(c -> c
 *         .postgres(p -> p.host("db.example").password(Token.of(password)))
 *         .zoneSync(z -> z.certificate("/etc/kuma/kds.crt", "/etc/kuma/kds.key"))
 *         .set("xdsServer.nackBackoff", Duration.ofSeconds(1)));
 * global.files().writeTo(Path.of("global"));
 * }</pre>
 */
public final class ControlPlane {
    static final String GLOBAL_ADDRESS = "multizone.zone.globalAddress";
    static final String ZONE_NAME = "multizone.zone.name";

    private final KumaVersion version;
    private final Platform platform;
    private final Chart chart;
    private final String namespace;
    private final Map<String, String> logging;
    private final Map<String, Object> settings;
    private final Map<String, Object> helmValues;

    private ControlPlane(Builder builder) {
        this.version = builder.version;
        this.platform = builder.platform;
        this.chart = builder.chart;
        this.namespace = builder.namespace.orElse(builder.chart.systemNamespace());
        this.logging = Map.copyOf(builder.logging);
        SettingValues checked = new SettingValues(KnownSettings.CONTROL_PLANE, version);
        builder.settings.forEach(checked::put);
        this.settings = Collections.unmodifiableMap(checked.all());
        SettingValues values = new SettingValues(KnownSettings.CHART, version);
        builder.zoneProxies.ifPresent(
                meshes -> ZoneProxies.values(version, meshes).forEach(values::put));
        builder.helmValues.forEach(values::put);
        this.helmValues = Collections.unmodifiableMap(values.all());
        Contradictions.check(this);
    }

    /** Returns a control plane without a global one, with the defaults of the version. */
    public static ControlPlane standalone(String zone) {
        return standalone(zone, c -> {});
    }

    /** Returns a control plane of one zone without a global one. */
    public static ControlPlane standalone(String zone, Consumer<Builder> controlPlane) {
        return build(new Builder("zone").set(ZONE_NAME, zone), controlPlane);
    }

    /** Returns a global control plane with the defaults of the version, which stores in memory. */
    public static ControlPlane global() {
        return global(c -> {});
    }

    /** Returns a global control plane. */
    public static ControlPlane global(Consumer<Builder> controlPlane) {
        return build(new Builder("global"), controlPlane);
    }

    /**
     * Returns the control plane of a zone.
     *
     * @param controlPlane sets at least the {@linkplain Builder#globalAddress address} of the global control plane
     * @throws IllegalArgumentException if the address is not set
     */
    public static ControlPlane zone(String name, Consumer<Builder> controlPlane) {
        ControlPlane zone = build(new Builder("zone").set(ZONE_NAME, name), controlPlane);
        if (zone.mode() != ControlPlaneMode.FEDERATED_ZONE) {
            throw new IllegalArgumentException("the zone " + name + " needs the address of its global control plane");
        }
        return zone;
    }

    private static ControlPlane build(Builder builder, Consumer<Builder> controlPlane) {
        controlPlane.accept(builder);
        return builder.build();
    }

    /**
     * Returns the control plane that a {@code kuma-cp.yaml} configures.
     *
     * @throws dev.meshmanager.core.format.DocumentException if the text is not YAML
     * @throws IllegalArgumentException if the version does not have a setting; the message names it
     */
    public static ControlPlane ofYaml(String yaml, KumaVersion version) {
        return ConfigurationReader.ofYaml(yaml, version);
    }

    /** Returns the control plane that environment variables configure. Variables of other programs are ignored. */
    public static ControlPlane ofEnvironment(Map<String, String> variables, KumaVersion version) {
        return ConfigurationReader.ofVariables(variables, version);
    }

    /** Returns the control plane that a file of lines {@code NAME=value} configures; see {@link #ofEnvironment}. */
    public static ControlPlane ofEnvironmentFile(String text, KumaVersion version) {
        return ofEnvironment(EnvironmentFile.read(text), version);
    }

    /**
     * Returns the control plane that Helm values configure, of either chart.
     *
     * <p>Secrets are not in the values, which only name them: {@code controlPlane.secrets} remains a Helm value.
     *
     * @throws dev.meshmanager.core.format.DocumentException if the text is not YAML
     * @throws IllegalArgumentException if the version does not have a value; the message names it
     */
    public static ControlPlane ofHelmValues(String yaml, KumaVersion version) {
        return HelmValues.read(yaml, version);
    }

    /** Returns the role of the control plane. A control plane without a global one is a {@code ZONE}. */
    public ControlPlaneMode mode() {
        if (text("mode").equals("global")) {
            return ControlPlaneMode.GLOBAL;
        }
        return text(GLOBAL_ADDRESS).isEmpty() ? ControlPlaneMode.ZONE : ControlPlaneMode.FEDERATED_ZONE;
    }

    /** Returns the name of the zone. Empty for a global control plane, and if the zone has the default name. */
    public Optional<String> zone() {
        return Optional.of(text(ZONE_NAME)).filter(name -> !name.isEmpty());
    }

    /** Returns where the control plane runs. */
    public Platform platform() {
        return platform;
    }

    /** Returns the version that the configuration is for. */
    public KumaVersion version() {
        return version;
    }

    /** Returns the chart that installs the control plane in Kubernetes. */
    public Chart chart() {
        return chart;
    }

    /** Returns the namespace of the control plane in Kubernetes. */
    public String namespace() {
        return namespace;
    }

    /** Returns how much the control plane logs: {@code off}, {@code info} or {@code debug}. */
    public String logLevel() {
        return logging.getOrDefault(Logging.LEVEL, "info");
    }

    /** Returns the file that the control plane logs to. Empty if it logs to the output of its process. */
    public Optional<String> logFile() {
        return Optional.ofNullable(logging.get(Logging.FILE));
    }

    Map<String, String> logging() {
        return logging;
    }

    /** Returns the words that run a program, with the given path of {@code kuma-cp.yaml}. */
    List<String> run(String program, String config) {
        List<String> words = new ArrayList<>(List.of(program, "run", "--config-file", config));
        Map<String, String> flags = new TreeMap<>(logging);
        flags.putIfAbsent(Logging.LEVEL, logLevel());
        flags.forEach((flag, value) -> words.addAll(List.of("--" + flag, value)));
        return words;
    }

    /** Returns the value of a setting, by its path in {@code kuma-cp.yaml}. Empty if it has its default. */
    public Optional<JsonValue> setting(String path) {
        return Optional.ofNullable(settings.get(path)).map(JsonValue::of);
    }

    String text(String path) {
        return Objects.toString(settings.get(path), "");
    }

    int port(String path, int otherwise) {
        return settings.get(path) instanceof Number number ? number.intValue() : otherwise;
    }

    /** Returns the settings by path. Not for users: the values may be secrets. */
    Map<String, Object> settings() {
        return settings;
    }

    Map<String, Object> helmValues() {
        return helmValues;
    }

    boolean hasSecret() {
        return settings.entrySet().stream().anyMatch(entry -> isSecret(entry.getKey(), entry.getValue()));
    }

    /** Kong Mesh calls the secrets among its own settings {@code cpTokenInline} and {@code license.inline}. */
    static boolean isSecret(String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            return members.entrySet().stream()
                    .anyMatch(member -> isSecret((String) member.getKey(), member.getValue()));
        }
        String name = path.substring(path.lastIndexOf('.') + 1);
        return value instanceof String
                && (SecretNames.isSecret(name) || name.equals("inline") || name.endsWith("TokenInline"));
    }

    /** Returns the text of {@code kuma-cp.yaml}. It has all settings, also secrets, but not the log level. */
    public String toYaml() {
        return Yaml.write(SettingValues.toTree(settings));
    }

    /**
     * Returns the settings as environment variables, sorted by name.
     *
     * @throws IllegalStateException if no variable can hold a setting, for example a list of public keys
     */
    public Map<String, String> environment() {
        return SettingValues.toVariables(settings);
    }

    /** Returns the {@linkplain #environment variables} as a file that systemd, Docker and shells read. */
    public String toEnvironmentFile() {
        return EnvironmentFile.write(environment());
    }

    /**
     * Returns the Helm values. Secrets are not in them: {@link #files} has a Secret that they name.
     *
     * <p>The chart takes the authority of PostgreSQL from a Secret with the key {@code ca.crt}. Its name is
     * {@code kuma-postgres-ca}, unless the Helm value {@code postgres.tls.caSecretName} is set.
     *
     * <p>Settings that no variable can hold, for example lists of public keys, are in {@code controlPlane.config}.
     *
     * @throws IllegalStateException if the chart does not install this: a global control plane of 3.0, one on Universal
     *     without PostgreSQL, values that contradict each other, or the size of log files
     */
    public String toHelmValues() {
        return HelmValues.write(this);
    }

    /**
     * Returns a systemd unit that runs the control plane with {@code /etc/kuma/kuma-cp.yaml} as the user {@code kuma}.
     * The home of the user, where generated certificates are, is {@code /var/lib/kuma-cp}.
     */
    public String toSystemdUnit() {
        return new ControlPlaneFiles(this).unit();
    }

    /** Returns the commands that start the control plane. Run them in this order, in the directory of the files. */
    public List<String> commands() {
        return new ControlPlaneFiles(this).commands();
    }

    /**
     * Returns the files, with a README that has the commands: on Universal {@code kuma-cp.yaml} and a systemd unit, on
     * Kubernetes the namespace, the Helm values and a Secret if there are secrets.
     */
    public GeneratedFiles files() {
        return new ControlPlaneFiles(this).files();
    }

    /** Returns a builder with the values of this control plane. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Control planes are equal if they have the same version, platform and values. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ControlPlane that
                && version.equals(that.version)
                && platform == that.platform
                && chart == that.chart
                && namespace.equals(that.namespace)
                && logging.equals(that.logging)
                && settings.equals(that.settings)
                && helmValues.equals(that.helmValues);
    }

    @Override
    public int hashCode() {
        return Objects.hash(settings, helmValues);
    }

    /** Returns mode, zone, platform and version, and the paths of the settings without their values. */
    @Override
    public String toString() {
        return "ControlPlane(" + mode() + zone().map(name -> " " + name).orElse("") + ", " + platform + ", " + version
                + ", settings " + settings.keySet() + ")";
    }

    /** Builds a {@link ControlPlane}. */
    public static final class Builder {
        private KumaVersion version = KumaVersion.V2_14;
        private Platform platform = Platform.UNIVERSAL;
        private Chart chart = Chart.KUMA;
        private Optional<String> namespace = Optional.empty();
        private final Map<String, String> logging = new TreeMap<>();
        private final Map<String, Object> settings = new TreeMap<>();
        private final Map<String, Object> helmValues = new TreeMap<>();
        private Optional<List<String>> zoneProxies = Optional.empty();

        Builder(String mode) {
            set("mode", mode);
            set("environment", "universal");
        }

        private Builder(ControlPlane other) {
            this.version = other.version;
            this.platform = other.platform;
            this.chart = other.chart;
            this.namespace = Optional.of(other.namespace);
            logging.putAll(other.logging);
            settings.putAll(other.settings);
            helmValues.putAll(other.helmValues);
        }

        /** Sets the version that the files are for. Default: 2.14. */
        public Builder version(KumaVersion version) {
            this.version = version;
            return this;
        }

        /** Runs the control plane in Kubernetes, which also stores its resources. */
        public Builder kubernetes() {
            platform = Platform.KUBERNETES;
            return set("environment", "kubernetes");
        }

        /** Sets the chart. Default: {@link Chart#KUMA}. */
        public Builder chart(Chart chart) {
            this.chart = chart;
            return this;
        }

        /** Sets the namespace in Kubernetes. Default: that of the chart. */
        public Builder namespace(String namespace) {
            this.namespace = Optional.of(namespace);
            return this;
        }

        /** Sets how much the control plane logs: {@code off}, {@code info} or {@code debug}. Default: {@code info}. */
        public Builder logLevel(String level) {
            return logging(log -> log.level(level));
        }

        /** Sets what is logged, and where. */
        public Builder logging(Consumer<Logging> logging) {
            logging.accept(new Logging(this.logging));
            return this;
        }

        /** Sets the address of the global control plane, for example {@code grpcs://global.example:5685}. */
        public Builder globalAddress(String address) {
            if (!address.matches("grpcs?://[^/\\s]+:\\d+")) {
                throw new IllegalArgumentException("the address of a global control plane is like "
                        + "grpcs://global.example:5685, not " + address);
            }
            return set(GLOBAL_ADDRESS, address);
        }

        /** Stores resources in PostgreSQL. Default on Universal: in memory, where a restart loses them. */
        public Builder postgres(Consumer<PostgresStore> store) {
            store.accept(new PostgresStore(this));
            return this;
        }

        /** Sets how the API is served. */
        public Builder apiServer(Consumer<ApiServer> server) {
            server.accept(new ApiServer(this));
            return this;
        }

        /** Sets how users, proxies and zones authenticate. */
        public Builder authentication(Consumer<Authentication> authentication) {
            authentication.accept(new Authentication(this));
            return this;
        }

        /** Sets the connection between the global control plane and its zones. */
        public Builder zoneSync(Consumer<ZoneSync> sync) {
            sync.accept(new ZoneSync(this));
            return this;
        }

        /** Sets the files of the certificate of all servers that have none of their own. Default: a generated one. */
        public Builder certificate(String certificateFile, String keyFile) {
            return set("general.tlsCertFile", certificateFile).set("general.tlsKeyFile", keyFile);
        }

        /** Sets the port that proxies connect to. Default: 5678. */
        public Builder proxyPort(int port) {
            return set("dpServer.port", port);
        }

        /** Sets the port of health checks and of the control plane's own metrics. Default: 5680. */
        public Builder diagnosticsPort(int port) {
            return set("diagnostics.serverPort", port);
        }

        /** Sets the directory for generated certificates. Default: {@code .kuma} in the home directory. */
        public Builder workDirectory(String directory) {
            return set("general.workDir", directory);
        }

        /** Sets the names and virtual addresses of services. */
        public Builder dns(Consumer<Dns> dns) {
            dns.accept(new Dns(this));
            return this;
        }

        /** Sets the domain of the mesh in DNS. Default: {@code mesh}. */
        public Builder dnsDomain(String domain) {
            return dns(d -> d.domain(domain));
        }

        /** Sets what is created at the first start. */
        public Builder defaults(Consumer<Defaults> defaults) {
            defaults.accept(new Defaults(this));
            return this;
        }

        /** Does not create the mesh {@code default} at the first start. */
        public Builder withoutDefaultMesh() {
            return defaults(Defaults::withoutMesh);
        }

        /** Sets the metrics of the control plane, and its insights about proxies, zones and meshes. */
        public Builder metrics(Consumer<Metrics> metrics) {
            metrics.accept(new Metrics(this));
            return this;
        }

        /** Sets how proxies are configured. */
        public Builder xds(Consumer<Xds> xds) {
            xds.accept(new Xds(this));
            return this;
        }

        /** Sets the proxies that are injected into pods. It has an effect in Kubernetes only. */
        public Builder injector(Consumer<Injector> injector) {
            injector.accept(new Injector(this));
            return this;
        }

        /** Sends the traces of the control plane to an OpenTelemetry collector, for example {@code otel:4317}. */
        public Builder tracing(String endpoint) {
            return set("tracing.openTelemetry.endpoint", endpoint);
        }

        /** Does not send anonymous statistics to the makers of Kuma. */
        public Builder withoutReports() {
            return set("reports.enabled", false);
        }

        /**
         * Sets any setting by its path in {@code kuma-cp.yaml}, for example {@code xdsServer.nackBackoff}. The path is
         * checked by {@link #build}, against the version.
         *
         * @param value a text, number, boolean or duration, a list, or a map
         */
        public Builder set(String path, Object value) {
            settings.put(path, Objects.requireNonNull(value, path));
            return this;
        }

        Builder add(String path, Object element) {
            List<Object> list = new ArrayList<>();
            if (settings.get(path) instanceof List<?> before) {
                list.addAll(before);
            }
            list.add(element);
            return set(path, list);
        }

        /** Removes a setting, which then has its default. */
        public Builder unset(String path) {
            settings.remove(path);
            return this;
        }

        /**
         * Installs an ingress and an egress of the zone with the chart: before 3.0 one of each, and from 3.0 on one of
         * each for every mesh. {@link #build} refuses a list of meshes that is empty then.
         *
         * @param meshes the meshes; no mesh before 3.0, where a zone proxy serves all meshes
         */
        public Builder zoneProxies(String... meshes) {
            zoneProxies = Optional.of(List.of(meshes));
            return this;
        }

        /**
         * Sets any Helm value by its path in the chart of Kuma, for example {@code controlPlane.replicas}. Values that
         * are settings too are set with {@link #set}.
         */
        public Builder helmValue(String path, Object value) {
            helmValues.put(path, Objects.requireNonNull(value, path));
            return this;
        }

        /**
         * Returns the control plane.
         *
         * @throws IllegalArgumentException if the version does not have a setting, if a setting does not take its
         *     value, or if settings contradict each other
         */
        public ControlPlane build() {
            return new ControlPlane(this);
        }
    }
}
