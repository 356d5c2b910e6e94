package dev.meshmanager.konnect.setup;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.format.Format;
import dev.meshmanager.core.format.ResourceDocuments;
import dev.meshmanager.core.view.Table;
import dev.meshmanager.core.view.Tabular;
import dev.meshmanager.konnect.kind.KongMeshKinds;
import dev.meshmanager.kuma.Applied;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.identity.IdentityProvider;
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

/**
 * A mesh with mTLS, access logs, traces and metrics: the collection of the resources that make it, meshes first.
 * Immutable. It fits any control plane, self-managed or behind Konnect, and applying it again changes nothing.
 */
public final class MeshSetup extends AbstractCollection<Resource> implements Tabular {
    private final String name;
    private final SetupStyle style;
    private final List<SetupPart> parts;
    private final boolean secretInMesh;

    MeshSetup(String name, SetupStyle style, List<SetupPart> parts, boolean secretInMesh) {
        this.name = name;
        this.style = style;
        this.parts = List.copyOf(parts);
        this.secretInMesh = secretInMesh;
    }

    /** Returns a builder with nothing set; it needs {@code name}. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the name of the mesh. */
    public String name() {
        return name;
    }

    /** Returns which resources say what the mesh is to do. */
    public SetupStyle style() {
        return style;
    }

    /** Returns the resources with the reasons why they are there. */
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

    /** Creates or replaces the resources; see {@link KumaClient#apply(java.util.Collection)}. */
    public List<Applied> applyTo(KumaClient client) {
        return client.apply(this);
    }

    /** Returns what will be created and why, as text for people. It holds no secrets. */
    public String describe() {
        StringBuilder text = new StringBuilder("The mesh \"" + name + "\" will have these resources:\n");
        for (SetupPart part : parts) {
            text.append("- ")
                    .append(part.resource().type())
                    .append(" \"")
                    .append(part.resource().name())
                    .append("\": ")
                    .append(part.reason())
                    .append('\n');
        }
        return text.toString();
    }

    /** Returns what will be created and why, as a table. It holds no secrets. */
    @Override
    public Table toTable() {
        return Table.of(
                "Mesh " + name,
                List.of("Kind", "Name", "Why"),
                parts,
                part -> List.of(part.resource().type(), part.resource().name(), part.reason()));
    }

    /** Returns the YAML documents of all resources, secrets among them. */
    public String toYaml() {
        return ResourceDocuments.of(KongMeshKinds.ALL).toYaml(resources(), Format.UNIVERSAL);
    }

    /** Returns the files and commands for {@code kumactl}, with the control plane that it is set to. */
    public KumactlSetup kumactl() {
        return new KumactlSetup(this, null);
    }

    /** Returns the files and commands for {@code kumactl}, which is set to this control plane first. */
    public KumactlSetup kumactl(KumactlTarget target) {
        return new KumactlSetup(this, target);
    }

    /** Returns whether the mesh itself holds a key, not only the name of a secret. */
    boolean hasSecretInMesh() {
        return secretInMesh;
    }

    /** Returns the name and the kinds. */
    @Override
    public String toString() {
        return "MeshSetup(" + name + ", "
                + parts.stream().map(part -> part.resource().type()).toList() + ")";
    }

    /** Builds a {@link MeshSetup}. */
    public static final class Builder {
        private final SetupPlan plan = new SetupPlan();

        Builder() {}

        /** Sets the name of the mesh. */
        public Builder name(String name) {
            plan.name = name;
            return this;
        }

        /** Sets which resources say what the mesh is to do; {@link SetupStyle#POLICIES} by default. */
        public Builder style(SetupStyle style) {
            plan.style = style;
            return this;
        }

        /** Sets mTLS with the authority in use there. */
        public Builder mtls(Mtls mtls) {
            plan.mtls = mtls;
            return this;
        }

        /** Sets mTLS with this authority; see {@link KongMeshCa} for those of Kong Mesh. */
        public Builder mtls(CertificateAuthority authority) {
            return mtls(Mtls.of(authority));
        }

        /**
         * Sets mTLS with an authority of this certificate and key, in PEM, each kept in a secret of the mesh:
         * {@code {authority}-cert} and {@code {authority}-key}.
         */
        public Builder mtls(String authority, String certificate, String key) {
            plan.provide(authority, certificate, key);
            return this;
        }

        /**
         * Sets identities of proxies by a {@code MeshIdentity} in the place of an authority of the mesh; only with
         * {@link SetupStyle#POLICIES}.
         */
        public Builder identity(String name, IdentityProvider provider) {
            plan.identityName = name;
            plan.identity = provider;
            return this;
        }

        /** Sets whether proxies take plain text as well; needs mTLS. Not set, the control plane takes TLS only. */
        public Builder mtlsMode(CertificateAuthority.Mode mode) {
            plan.mode = mode;
            return this;
        }

        /** Sets how long the certificate of a proxy is valid, as in {@code 24h} or {@code 1d}; needs mTLS. */
        public Builder certificateExpiration(String expiration) {
            plan.certificateExpiration = expiration;
            return this;
        }

        /** Allows all traffic in the mesh, as long as no policy says otherwise: with mTLS, none is without one. */
        public Builder allowAllTraffic() {
            plan.allowAll = true;
            return this;
        }

        /** Sets where access logs go. */
        public Builder accessLog(LogBackend backend) {
            plan.log = backend;
            plan.logPolicy = null;
            return this;
        }

        /** Sets where access logs go, as in {@code MeshAccessLog.Backend.openTelemetry("otel.example:4317")}. */
        public Builder accessLog(MeshAccessLog.Backend backend) {
            plan.log = null;
            plan.logPolicy = backend;
            return this;
        }

        /** Sets where traces go; all are sent, or as many as the backend says. */
        public Builder tracing(TraceBackend backend) {
            plan.trace = backend;
            plan.tracePolicy = null;
            return this;
        }

        /** Sets where traces go. */
        public Builder tracing(MeshTrace.Backend backend) {
            plan.trace = null;
            plan.tracePolicy = backend;
            return this;
        }

        /**
         * Sets where traces go, and how many.
         *
         * @param sampling the percentage of requests, from 0 to 100
         */
        public Builder tracing(TraceBackend backend, int sampling) {
            plan.sampling = SetupPlan.percentage(sampling);
            return tracing(backend);
        }

        /**
         * Sets where traces go, and how many.
         *
         * @param sampling the percentage of requests, from 0 to 100
         */
        public Builder tracing(MeshTrace.Backend backend, int sampling) {
            plan.sampling = SetupPlan.percentage(sampling);
            return tracing(backend);
        }

        /** Sets the port and path where each proxy offers metrics to Prometheus. */
        public Builder metrics(int port, String path) {
            return metrics(MetricsBackend.prometheus("metrics", port, path));
        }

        /** Sets how proxies offer metrics; tags and the like need {@link SetupStyle#MESH_OBJECT}. */
        public Builder metrics(MetricsBackend backend) {
            plan.metrics = backend;
            plan.metricsPolicy = null;
            return this;
        }

        /** Sets how proxies offer metrics, as in {@code MeshMetric.Backend.openTelemetry("otel.example:4317")}. */
        public Builder metrics(MeshMetric.Backend backend) {
            plan.metrics = null;
            plan.metricsPolicy = backend;
            return this;
        }

        /** Adds a secret that something else refers to, as in the token of a Vault. */
        public Builder addSecret(String name, String value) {
            plan.secrets.add(new SetupPlan.NamedSecret(name, value));
            return this;
        }

        /**
         * Returns the setup.
         *
         * @throws IllegalStateException if the name is missing, or a part needs another style or mTLS
         */
        public MeshSetup build() {
            return plan.build();
        }
    }
}
