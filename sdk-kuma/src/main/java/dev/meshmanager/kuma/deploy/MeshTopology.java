package dev.meshmanager.kuma.deploy;

import dev.meshmanager.core.Token;
import dev.meshmanager.core.files.GeneratedFile;
import dev.meshmanager.core.files.GeneratedFiles;
import dev.meshmanager.core.text.VisibleText;
import dev.meshmanager.kuma.deploy.credential.DevelopmentAuthority;
import dev.meshmanager.kuma.deploy.credential.TokenIssuer;
import dev.meshmanager.kuma.kind.KumaVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A global control plane and its zones, or one control plane without a global one, and the files of every host:
 * configurations, certificates, the token of an administrator, the configuration of {@code kumactl}, and a README with
 * the commands in an order that works. Immutable.
 *
 * <p><b>Security.</b> Certificates are those of a {@link DevelopmentAuthority}. On Universal, all control planes
 * require a token, also on their own machine. Directories with a secret are for their owner only. Each time, new keys
 * and tokens are made. The {@code keys} sign further tokens: each kind of token has its own key, with the id 1000.
 *
 * <pre>{@code
 * MeshTopology.of(t -> t
 *                 .global("global.example", g -> g.postgres(p -> p.host("db.example").password(password)))
 *                 .zone("east", "east.example", z -> {})
 *                 .zone("west", "west.example", z -> z.kubernetes()))
 *         .writeTo(Path.of("mesh"));
 * }</pre>
 */
public final class MeshTopology {
    private static final String ADMINISTRATOR = "mesh-system:admin";

    private final List<Host> hosts;
    private final Duration validFor;
    private final Clock clock;

    private MeshTopology(Builder builder) {
        this.hosts = builder.hosts();
        this.validFor = builder.validFor;
        this.clock = builder.clock;
    }

    /**
     * Returns a topology.
     *
     * @param topology sets the global control plane and its zones, or one standalone control plane
     * @throws IllegalArgumentException if there is no control plane, if there are zones without a global one, if two
     *     zones have the same name, or if a control plane is wrong in itself
     */
    public static MeshTopology of(Consumer<Builder> topology) {
        Builder builder = new Builder();
        topology.accept(builder);
        return new MeshTopology(builder);
    }

    /** Returns the control planes by the names of their directories. Files of keys and certificates are not set. */
    public Map<String, ControlPlane> controlPlanes() {
        Map<String, ControlPlane> controlPlanes = new LinkedHashMap<>();
        hosts.forEach(host -> controlPlanes.put(host.directory(), host.controlPlane()));
        return controlPlanes;
    }

    /** Returns all files, with new keys, certificates and tokens. */
    public GeneratedFiles files() {
        return files(false);
    }

    /**
     * Returns the {@link #files} with a Compose file that runs all control planes on this machine, their databases, and
     * a demo application with its proxy in the first zone. {@code docker compose up} starts them. The APIs are at the
     * HTTPS ports of the control planes, which must differ.
     *
     * @throws IllegalStateException if a control plane is in Kubernetes, or if there is no zone
     */
    public GeneratedFiles composeFiles() {
        return files(true);
    }

    private GeneratedFiles files(boolean withCompose) {
        DevelopmentAuthority authority = DevelopmentAuthority.create("Mesh", validFor, clock);
        TopologyKeys keys = TopologyKeys.generate();
        Token token = TokenIssuer.of(keys.user()).withClock(clock).user(ADMINISTRATOR, Set.of(ADMINISTRATOR), validFor);
        List<GeneratedFile> files = new ArrayList<>();
        List<TopologyHost> written = written(authority, keys);
        written.forEach(host -> host.files().forEach(file -> files.add(file.in(host.directory()))));
        TopologyReadme readme = new TopologyReadme(written);
        if (readme.hasKumactl()) {
            files.add(GeneratedFile.of("ca.crt", authority.certificate().pem()).in("kumactl"));
            files.add(readme.kumactl(token).file("config").in("kumactl"));
        }
        keys.files().forEach(file -> files.add(file.in("keys")));
        files.add(
                GeneratedFile.secret("ca.key", authority.certificate().keyPem().reveal() + "\n")
                        .in("keys"));
        if (withCompose) {
            files.addAll(new ComposeFile(written).files(keys.dataplane(), validFor, clock));
        }
        files.add(GeneratedFile.of("README.md", withCompose ? readme.composeText() : readme.text()));
        return GeneratedFiles.of(files);
    }

    private List<TopologyHost> written(DevelopmentAuthority authority, TopologyKeys keys) {
        return hosts.stream()
                .map(host -> new TopologyHost(host.directory(), host.address(), host.controlPlane(), authority, keys))
                .toList();
    }

    /** Returns the commands of all hosts in order, each in the directory of its host below the one of the files. */
    public List<String> commands() {
        return new TopologyReadme(
                        written(DevelopmentAuthority.create("Mesh", validFor, clock), TopologyKeys.generate()))
                .commands();
    }

    /**
     * Writes all files to a directory, or none.
     *
     * @throws java.nio.file.FileAlreadyExistsException if one of the files exists; nothing is written
     * @throws IOException if a file cannot be written; none of the files remain
     */
    public void writeTo(Path directory) throws IOException {
        files().writeTo(directory);
    }

    /**
     * Writes all files to a directory, or none, and replaces existing files. The control planes and proxies need their
     * new certificates and tokens then.
     *
     * @throws IOException if a file cannot be written; all files are restored
     */
    public void overwriteIn(Path directory) throws IOException {
        files().overwriteIn(directory);
    }

    /** Returns the names of the directories. */
    @Override
    public String toString() {
        return "MeshTopology" + hosts.stream().map(Host::directory).toList();
    }

    /** A control plane, where it is reached, and where its files are. */
    record Host(String directory, String address, ControlPlane controlPlane) {}

    /** Builds a {@link MeshTopology}. */
    public static final class Builder {
        private final Map<String, Host> zones = new LinkedHashMap<>();
        private KumaVersion version = KumaVersion.V2_14;
        private Duration validFor = Duration.ofDays(365);
        private Clock clock = Clock.systemUTC();
        private @Nullable Host global;
        private @Nullable Host standalone;

        Builder() {}

        /** Sets the version of all control planes that follow. Default: 2.14. */
        public Builder version(KumaVersion version) {
            this.version = version;
            return this;
        }

        /** Sets how long certificates and tokens are valid. Default: one year. */
        public Builder validFor(Duration validFor) {
            this.validFor = validFor;
            return this;
        }

        /** Sets the clock that certificates and tokens take the time from. Default: the clock of the system. */
        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        /**
         * Sets the global control plane, on Universal.
         *
         * @param address the host name or IP address under which zones and users reach it
         * @param controlPlane sets everything else
         */
        public Builder global(String address, Consumer<ControlPlane.Builder> controlPlane) {
            global = new Host(
                    "global", checked(address), ControlPlane.global(b -> controlPlane.accept(b.version(version))));
            return this;
        }

        /**
         * Sets the only control plane, which has no global one.
         *
         * @param address the host name or IP address under which proxies and users reach it
         */
        public Builder standalone(String zone, String address, Consumer<ControlPlane.Builder> controlPlane) {
            standalone = new Host(
                    zone,
                    checked(address),
                    ControlPlane.standalone(zone, b -> controlPlane.accept(b.version(version))));
            return this;
        }

        /**
         * Adds a zone. Set the global control plane before, whose address it gets.
         *
         * @param address the host name or IP address under which proxies and users reach its control plane
         * @throws IllegalArgumentException if there is no global control plane, or if there is a zone of this name
         */
        public Builder zone(String name, String address, Consumer<ControlPlane.Builder> controlPlane) {
            Host of = global;
            if (of == null) {
                throw new IllegalArgumentException(
                        "set the global control plane before the zone " + VisibleText.part(name));
            }
            if (zones.containsKey(name)
                    || name.equals("global")
                    || name.equals("keys")
                    || name.equals("kumactl")
                    || name.equals("demo-app")) {
                throw new IllegalArgumentException("another directory has the name of the zone " + name);
            }
            zones.put(
                    name,
                    new Host(
                            name,
                            checked(address),
                            ControlPlane.zone(
                                    name,
                                    b -> controlPlane.accept(b.version(version).globalAddress(syncAddress(of))))));
            return this;
        }

        private static String syncAddress(Host global) {
            boolean isPlain = global.controlPlane()
                    .setting("multizone.global.kds.tlsEnabled")
                    .flatMap(value -> value.asBoolean())
                    .filter(isEnabled -> !isEnabled)
                    .isPresent();
            return (isPlain ? "grpc://" : "grpcs://") + global.address() + ":"
                    + global.controlPlane().port("multizone.global.kds.grpcPort", 5685);
        }

        private static String checked(String address) {
            if (!address.matches("[A-Za-z0-9.-]+")) {
                throw new IllegalArgumentException("not a host name or IPv4 address: " + VisibleText.part(address));
            }
            return address;
        }

        private List<Host> hosts() {
            if (standalone != null) {
                if (global != null) {
                    throw new IllegalArgumentException("a standalone control plane has no global one");
                }
                return List.of(standalone);
            }
            if (global == null) {
                throw new IllegalArgumentException("a topology needs a global or a standalone control plane");
            }
            if (global.controlPlane().platform() == Platform.KUBERNETES) {
                throw new IllegalArgumentException("the global control plane of a topology runs on Universal, because"
                        + " only its API can be written without a cluster");
            }
            List<Host> hosts = new ArrayList<>();
            hosts.add(global);
            hosts.addAll(zones.values());
            return List.copyOf(hosts);
        }
    }
}
