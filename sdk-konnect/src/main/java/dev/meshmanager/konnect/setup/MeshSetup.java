package dev.meshmanager.konnect.setup;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.format.Format;
import dev.meshmanager.core.format.ResourceDocuments;
import dev.meshmanager.core.text.VisibleText;
import dev.meshmanager.core.view.Table;
import dev.meshmanager.core.view.Tabular;
import dev.meshmanager.konnect.kind.KongMeshKinds;
import dev.meshmanager.kuma.Applied;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.identity.IdentityProvider;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.mesh.CertificateAuthority;
import dev.meshmanager.kuma.mesh.LogBackend;
import dev.meshmanager.kuma.mesh.MetricsBackend;
import dev.meshmanager.kuma.mesh.Mtls;
import dev.meshmanager.kuma.mesh.TraceBackend;
import dev.meshmanager.kuma.policy.MeshAccessLog;
import dev.meshmanager.kuma.policy.MeshMetric;
import dev.meshmanager.kuma.policy.MeshTrace;
import java.util.AbstractCollection;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A mesh with mTLS, access logs, traces and metrics. It is the collection of the resources that configure the mesh, the
 * mesh first. Immutable.
 *
 * <p>It fits every control plane, self-managed or in Konnect. Applying it again changes nothing.
 *
 * <pre>{@code
 * MeshSetup setup = MeshSetup.builder().name("default").mtls(Mtls.builtin("ca-1")).allowAllTraffic().build();
 * System.out.println(setup.describe());
 * setup.applyTo(kuma);
 * }</pre>
 */
public final class MeshSetup extends AbstractCollection<Resource> implements Tabular {
    private final String name;
    private final SetupStyle style;
    private final KumaVersion version;
    private final Function<KumaVersion, MeshSetup> rebuild;
    private final List<SetupPart> parts;
    private final boolean secretInMesh;

    MeshSetup(
            String name,
            SetupStyle style,
            KumaVersion version,
            Function<KumaVersion, MeshSetup> rebuild,
            List<SetupPart> parts,
            boolean secretInMesh) {
        this.name = name;
        this.style = style;
        this.version = version;
        this.rebuild = rebuild;
        this.parts = List.copyOf(parts);
        this.secretInMesh = secretInMesh;
    }

    /** Returns an empty builder. {@code name} is required. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the name of the mesh. */
    public String name() {
        return name;
    }

    /** Returns which resources configure the mesh. */
    public SetupStyle style() {
        return style;
    }

    /** Returns the version of the control planes that the resources are for. */
    public KumaVersion version() {
        return version;
    }

    /**
     * Returns the same setup for control planes of another version.
     *
     * @throws IllegalStateException if that version does not support a part of the setup
     */
    public MeshSetup forVersion(KumaVersion version) {
        return version.equals(this.version) ? this : rebuild.apply(version);
    }

    /** Returns the resources with their purposes. */
    public List<SetupPart> parts() {
        return parts;
    }

    /** Returns the resources. */
    public List<Resource> resources() {
        return parts.stream().map(SetupPart::resource).toList();
    }

    @Override
    public Iterator<Resource> iterator() {
        return resources().iterator();
    }

    @Override
    public int size() {
        return parts.size();
    }

    /**
     * Creates or replaces the resources, and returns what the control plane did with each. All are validated before the
     * first call. Makes one call for the version of the control plane, one for each resource to write it, and at most
     * one before it to learn whether it exists.
     *
     * <p><b>Version.</b> The resources are those of {@link #forVersion} for the version of the control plane. If the
     * control plane does not tell its version, they are those of this setup.
     *
     * <p><b>Failures.</b> If a call fails, the resources that this method created are deleted, the latest first. What
     * existed before is never deleted; a resource that was replaced keeps its new content. Failures of the deletions
     * are {@linkplain Throwable#getSuppressed() suppressed exceptions} of the first failure.
     *
     * @throws dev.meshmanager.kuma.validation.ValidationException if a control plane would refuse a resource; nothing
     *     is written
     * @throws IllegalStateException if the version of the control plane does not support a part of the setup; nothing
     *     is written
     * @throws dev.meshmanager.core.error.MeshException if a call fails
     */
    public List<Applied> applyTo(KumaClient client) {
        return new SetupApply(client).apply(this);
    }

    /** Returns a description of the resources, one line for each. It contains no secrets. */
    public String describe() {
        StringBuilder text =
                new StringBuilder("The mesh \"" + VisibleText.line(name) + "\" will have these resources:\n");
        for (SetupPart part : parts) {
            text.append("- ")
                    .append(part.resource().type())
                    .append(" \"")
                    .append(VisibleText.line(part.resource().name()))
                    .append("\": ")
                    .append(part.reason())
                    .append('\n');
        }
        return text.toString();
    }

    /** Returns a table of the resources with their purposes. It contains no secrets. */
    @Override
    public Table toTable() {
        return Table.of(
                "Mesh " + name,
                List.of("Kind", "Name", "Why"),
                parts,
                part -> List.of(part.resource().type(), part.resource().name(), part.reason()));
    }

    /** Returns the YAML documents of all resources. They contain the secrets. */
    public String toYaml() {
        return ResourceDocuments.of(KongMeshKinds.ALL).toYaml(resources(), Format.UNIVERSAL);
    }

    /** Returns the files and commands for {@code kumactl}, for the control plane that it has selected. */
    public KumactlSetup kumactl() {
        return new KumactlSetup(this, null);
    }

    /** Returns the files and commands for {@code kumactl}. The first command selects this control plane. */
    public KumactlSetup kumactl(KumactlTarget target) {
        return new KumactlSetup(this, target);
    }

    /** Returns whether the mesh itself holds a key instead of the name of a secret. */
    boolean hasSecretInMesh() {
        return secretInMesh;
    }

    /** Returns the name of the mesh and the kinds of the resources. */
    @Override
    public String toString() {
        return "MeshSetup(" + VisibleText.part(name) + ", "
                + parts.stream().map(part -> part.resource().type()).toList() + ")";
    }

    /**
     * Builds a {@link MeshSetup}. Not thread-safe.
     *
     * <p>Every method that sets a backend throws an {@link IllegalArgumentException} if a port is not from 1 to 65535,
     * if a path is not absolute, if an address or URL is malformed, or if a percentage is not from 0 to 100. Both
     * styles have the same checks. Backends of unknown types are not checked.
     */
    public static final class Builder {
        private final SetupPlan plan = new SetupPlan();

        Builder() {}

        /** Sets the name of the mesh. */
        public Builder name(String name) {
            plan.name = name;
            return this;
        }

        /** Sets which resources configure the mesh. Default: {@link SetupStyle#POLICIES}. */
        public Builder style(SetupStyle style) {
            plan.style = style;
            return this;
        }

        /**
         * Sets the version of the control planes that the setup is for. Default: {@link KumaVersion#V2_14}.
         *
         * <p>For Kuma 3.0 the authority becomes a {@code MeshIdentity}, permissions have {@code rules}, and
         * OpenTelemetry collectors are resources. {@link SetupStyle#MESH_OBJECT} is refused, because Kuma 3.0 ignores
         * the members of the mesh that it sets.
         */
        public Builder version(KumaVersion version) {
            plan.version = version;
            return this;
        }

        /** Sets mTLS with the enabled authority of {@code mtls}. Default: no mTLS. */
        public Builder mtls(Mtls mtls) {
            plan.mtls = mtls;
            plan.authorityCertificate = null;
            return this;
        }

        /** Sets mTLS with this authority. {@link KongMeshCa} has the authorities of Kong Mesh. */
        public Builder mtls(CertificateAuthority authority) {
            return mtls(Mtls.of(authority));
        }

        /**
         * Sets mTLS with the certificate and key of an authority. Each is stored in a secret of the mesh:
         * {@code {name}-cert} and {@code {name}-key}.
         *
         * @param authority sets name, certificate and key
         * @throws IllegalStateException if one of them is not set
         */
        public Builder mtls(Consumer<PemAuthority> authority) {
            PemAuthority set = new PemAuthority();
            authority.accept(set);
            plan.provide(set);
            return this;
        }

        /**
         * Sets a {@code MeshIdentity} that issues the certificates of proxies, instead of an authority of the mesh. It
         * needs {@link SetupStyle#POLICIES}.
         */
        public Builder identity(String name, IdentityProvider provider) {
            plan.identityName = name;
            plan.identity = provider;
            return this;
        }

        /** Sets whether proxies accept plain text as well as TLS. It needs mTLS. Default: TLS only. */
        public Builder mtlsMode(CertificateAuthority.Mode mode) {
            plan.mode = mode;
            return this;
        }

        /**
         * Sets how long the certificate of a proxy is valid, for example {@code 24h} or {@code 1d}. It needs mTLS.
         * Default: the control plane decides.
         */
        public Builder certificateExpiration(String expiration) {
            plan.certificateExpiration = expiration;
            return this;
        }

        /** Allows all traffic in the mesh that no other policy denies. Default: with mTLS, all traffic is denied. */
        public Builder allowAllTraffic() {
            plan.allowAll = true;
            return this;
        }

        /** Sets whether proxies reach destinations outside of the mesh. Default: the control plane allows it. */
        public Builder passthrough(boolean allowed) {
            plan.passthrough = allowed;
            return this;
        }

        /** Sets where access logs are sent. Default: no access logs. */
        public Builder accessLog(LogBackend backend) {
            SetupValues.check(backend);
            plan.log = backend;
            plan.logPolicy = null;
            return this;
        }

        /**
         * Sets where access logs are sent, for example
         * {@code MeshAccessLog.Backend.openTelemetry("otel.example:4317")}. It needs {@link SetupStyle#POLICIES}.
         */
        public Builder accessLog(MeshAccessLog.Backend backend) {
            SetupValues.check(backend);
            plan.log = null;
            plan.logPolicy = backend;
            return this;
        }

        /** Sets where traces are sent. The sampling is that of the backend. Default: no traces. */
        public Builder tracing(TraceBackend backend) {
            SetupValues.check(backend);
            plan.trace = backend;
            plan.tracePolicy = null;
            return this;
        }

        /** Sets where traces are sent. All requests are traced. It needs {@link SetupStyle#POLICIES}. */
        public Builder tracing(MeshTrace.Backend backend) {
            SetupValues.check(backend);
            plan.trace = null;
            plan.tracePolicy = backend;
            return this;
        }

        /**
         * Sets where traces are sent, and the sampling.
         *
         * @param sampling the percentage of requests, from 0 to 100
         * @throws IllegalArgumentException if the percentage is out of range
         */
        public Builder tracing(TraceBackend backend, int sampling) {
            plan.sampling = (int) SetupValues.sampling(sampling);
            return tracing(backend);
        }

        /**
         * Sets where traces are sent, and the sampling.
         *
         * @param sampling the percentage of requests, from 0 to 100
         * @throws IllegalArgumentException if the percentage is out of range
         */
        public Builder tracing(MeshTrace.Backend backend, int sampling) {
            plan.sampling = (int) SetupValues.sampling(sampling);
            return tracing(backend);
        }

        /**
         * Sets port and path where Prometheus scrapes the metrics of each proxy. Default: no metrics.
         *
         * @throws IllegalArgumentException if the port is not from 1 to 65535, or if the path does not start with a
         *     slash
         */
        public Builder metrics(int port, String path) {
            SetupValues.port("metrics.port", OptionalInt.of(port));
            SetupValues.path("metrics.path", path);
            return metrics(MetricsBackend.prometheus("metrics", port, path));
        }

        /**
         * Sets how proxies publish metrics. Tags, aggregation and Envoy settings need {@link SetupStyle#MESH_OBJECT}.
         */
        public Builder metrics(MetricsBackend backend) {
            SetupValues.check(backend);
            plan.metrics = backend;
            plan.metricsPolicy = null;
            return this;
        }

        /**
         * Sets how proxies publish metrics, for example {@code MeshMetric.Backend.openTelemetry("otel.example:4317")}.
         * It needs {@link SetupStyle#POLICIES}.
         */
        public Builder metrics(MeshMetric.Backend backend) {
            SetupValues.check(backend);
            plan.metrics = null;
            plan.metricsPolicy = backend;
            return this;
        }

        /** Adds a secret of the mesh that another part refers to, for example the token of a Vault. */
        public Builder addSecret(String name, String value) {
            plan.secrets.add(new SetupPlan.NamedSecret(name, value));
            return this;
        }

        /**
         * Returns the setup.
         *
         * @throws IllegalStateException if the name is not set, or if a part needs another style, version or mTLS
         */
        public MeshSetup build() {
            return plan.build();
        }
    }
}
