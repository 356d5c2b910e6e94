package dev.meshmanager.kuma.plan.export;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.format.Format;
import dev.meshmanager.core.format.ResourceDocuments;
import dev.meshmanager.core.text.VisibleText;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.inspect.ServerInfo;
import dev.meshmanager.kuma.secret.GlobalSecret;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes the resources of a control plane as YAML documents that another control plane takes: what {@code kumactl
 * export} does, with all pages of all lists. Immutable.
 *
 * <pre>{@code
 * Export.of(kuma).profile(ExportProfile.FEDERATION_WITH_POLICIES).includeSecrets().writeTo(Path.of("export.yaml"));
 * }</pre>
 *
 * <p><b>Order.</b> Meshes, then secrets, then other kinds by name, then global secrets, and the keys of user tokens
 * last. The resources of a kind are sorted by mesh and name. Times and states are left out, so that two exports of the
 * same state are equal.
 *
 * <p><b>Changes.</b> Meshes create no initial policies. With secrets, built-in authorities of meshes become provided
 * ones that use the exported secrets. For the federation profiles, the label {@code kuma.io/origin} is left out. The
 * authorities of Envoy's admin endpoint and of the control plane's own connections are never exported.
 */
public final class Export {
    /** With the authorities of another control plane, connections to proxies and between instances would fail. */
    private static final Set<String> OWN_AUTHORITIES = Set.of("envoy-admin-ca", "inter-cp-ca");

    private static final String USER_TOKEN_KEY = "user-token-signing-key";
    private static final String NAMESPACE_LABEL = "k8s.kuma.io/namespace";
    private static final String DEFAULT_NAMESPACE = "kuma-system";

    private final KumaClient kuma;
    private final ExportProfile profile;
    private final Format format;
    private final boolean withSecrets;
    private final String namespace;

    private Export(KumaClient kuma, ExportProfile profile, Format format, boolean withSecrets, String namespace) {
        this.kuma = kuma;
        this.profile = profile;
        this.format = format;
        this.withSecrets = withSecrets;
        this.namespace = namespace;
    }

    /**
     * Returns an export of this control plane: what a global one needs, without the policies that use
     * {@code targetRef}, in the universal format, without secrets. Makes no call.
     */
    public static Export of(KumaClient kuma) {
        return new Export(kuma, ExportProfile.FEDERATION, Format.UNIVERSAL, false, DEFAULT_NAMESPACE);
    }

    /** Returns a copy with this profile. Default: {@link ExportProfile#FEDERATION}. */
    public Export profile(ExportProfile profile) {
        return new Export(kuma, Objects.requireNonNull(profile, "profile"), format, withSecrets, namespace);
    }

    /** Returns a copy with this format. Default: {@link Format#UNIVERSAL}. */
    public Export format(Format format) {
        return new Export(kuma, profile, Objects.requireNonNull(format, "format"), withSecrets, namespace);
    }

    /** Returns a copy that exports secrets and global secrets. Default: they are left out, whatever the profile. */
    public Export includeSecrets() {
        return new Export(kuma, profile, format, true, namespace);
    }

    /**
     * Returns a copy for a control plane in this Kubernetes namespace. Default: {@code kuma-system}. In a Kubernetes
     * format, objects of other namespaces are left out, except with {@link ExportProfile#ALL}.
     */
    public Export systemNamespace(String namespace) {
        return new Export(kuma, profile, format, withSecrets, Objects.requireNonNull(namespace, "namespace"));
    }

    /**
     * Writes the export to a new file, one kind after another. Only its owner may read the file.
     *
     * @throws java.nio.file.FileAlreadyExistsException if the file exists; it is not changed
     * @throws IOException if the file cannot be written; no file remains
     * @throws dev.meshmanager.core.error.MeshException if a list cannot be read; no file remains
     */
    public ExportSummary writeTo(Path file) throws IOException {
        ExportSummary[] summary = new ExportSummary[1];
        OwnerFile.write(file, writer -> summary[0] = writeTo(writer));
        return summary[0];
    }

    /**
     * Writes the export, one kind after another. Does not close the writer. With secrets, the caller protects them.
     *
     * @throws IOException if the writer fails
     * @throws dev.meshmanager.core.error.MeshException if a list cannot be read; what was written before is incomplete
     */
    public ExportSummary writeTo(Writer writer) throws IOException {
        List<String> notes = new ArrayList<>();
        if (!withSecrets) {
            notes.add("secrets are left out");
        }
        if (profile == ExportProfile.FEDERATION) {
            notes.add("policies that use targetRef are left out, see " + ExportProfile.FEDERATION_WITH_POLICIES);
        }
        writer.write(header(kuma.serverInfo()));
        Map<String, Integer> counts = new TreeMap<>();
        ResourceDocuments documents = kuma.documents().withNamespace(namespace);
        for (String kind : ExportKinds.of(kuma, profile, withSecrets)) {
            for (Resource resource : resources(kind, notes)) {
                String document = documents.toYaml(resource, format);
                // kumactl strips each document, and with it the line break at the end of a block scalar.
                writer.write("---\n" + document + (document.contains(": |") ? "#\n" : ""));
                counts.merge(kind, 1, Integer::sum);
            }
        }
        for (String note : notes) {
            writer.write("# " + VisibleText.line(note) + "\n");
        }
        return new ExportSummary(new TreeMap<>(counts), notes);
    }

    /** Reads the exported resources, in the order of the export. */
    public List<Resource> resources() {
        List<Resource> all = new ArrayList<>();
        ExportKinds.of(kuma, profile, withSecrets).forEach(kind -> all.addAll(resources(kind, new ArrayList<>())));
        return List.copyOf(all);
    }

    private List<Resource> resources(String kind, List<String> notes) {
        ExportedResource exported = new ExportedResource(kuma.types(), profile, withSecrets);
        List<Resource> resources = new ArrayList<>();
        int elsewhere = 0;
        for (Resource resource : kuma.resources(kind).list()) {
            if (isOwnAuthority(resource)) {
                continue;
            }
            if (isElsewhere(resource)) {
                elsewhere++;
                continue;
            }
            resources.add(exported.of(resource));
        }
        if (elsewhere > 0) {
            notes.add(elsewhere + " of kind " + kind + " are left out: they are not in the namespace " + namespace);
        }
        resources.sort(Comparator.comparing(Export::isUserTokenKey)
                .thenComparing(resource -> resource.meshName().orElse(""))
                .thenComparing(Resource::name));
        return resources;
    }

    private static boolean isOwnAuthority(Resource resource) {
        return resource instanceof GlobalSecret && OWN_AUTHORITIES.contains(resource.name());
    }

    private static boolean isUserTokenKey(Resource resource) {
        return resource instanceof GlobalSecret && resource.name().startsWith(USER_TOKEN_KEY);
    }

    /** A global control plane cannot take objects of other namespaces. */
    private boolean isElsewhere(Resource resource) {
        String namespaceOf = resource.labels().getOrDefault(NAMESPACE_LABEL, namespace);
        return format != Format.UNIVERSAL && profile != ExportProfile.ALL && !namespaceOf.equals(namespace);
    }

    private String header(ServerInfo server) {
        return VisibleText.line("# Product: " + server.product().orElse("unknown") + ", Version: "
                        + server.version().orElse("unknown") + ", ClusterId: "
                        + server.clusterId().orElse("unknown") + ", Profile: " + profile)
                + "\n";
    }

    /** Returns the profile, the format and whether secrets are exported. */
    @Override
    public String toString() {
        return profile + " as " + format + (withSecrets ? " with secrets" : " without secrets");
    }
}
