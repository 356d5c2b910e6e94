package dev.meshmanager.kuma.deploy.proxy;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.Token;
import dev.meshmanager.core.files.GeneratedFile;
import dev.meshmanager.core.files.GeneratedFiles;
import dev.meshmanager.core.format.ResourceDocuments;
import dev.meshmanager.core.text.Markdown;
import dev.meshmanager.core.text.ShellText;
import dev.meshmanager.kuma.DataplaneTokenRequest;
import dev.meshmanager.kuma.deploy.credential.TokenIssuer;
import dev.meshmanager.kuma.deploy.unit.ProxyCommand;
import dev.meshmanager.kuma.deploy.unit.SystemdUnit;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.Inbound;
import dev.meshmanager.kuma.proxy.Listener;
import dev.meshmanager.kuma.proxy.Networking;
import dev.meshmanager.kuma.zone.ZoneEgress;
import dev.meshmanager.kuma.zone.ZoneIngress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A proxy on a machine: a data plane proxy, a gateway, or an ingress or egress of a zone. It has the resource, the
 * token that it needs, the command, and a systemd unit. Immutable.
 *
 * <p><b>3.0.</b> An ingress or egress is a {@link Dataplane} with listeners there; {@link ZoneIngress} and
 * {@link ZoneEgress} are refused.
 *
 * <pre>{@code
 * UniversalProxy web = UniversalProxy.of(dataplane, p -> p
 *         .controlPlane("https://kuma.example:5678")
 *         .certificateAuthority("ca.crt"));
 * Token token = kuma.tokens().dataplane(web.tokenRequest(Duration.ofDays(30)));
 * web.files(token).writeTo(Path.of("web-1"));
 * }</pre>
 */
public final class UniversalProxy {
    private static final String TOKEN = "token";
    private static final String REDIRECTION = "transparent-proxy.yaml";
    private static final String INSTALL_REDIRECTION = "sudo kumactl install transparent-proxy --config " + REDIRECTION;
    private static final String UNIT = "kuma-dp.service";

    private final Resource resource;
    private final String zone;
    private final String controlPlane;
    private final Optional<String> certificateAuthority;
    private final Optional<TransparentProxy> redirection;
    private final KumaVersion version;

    private UniversalProxy(Resource resource, String zone, Builder builder) {
        this.resource = resource;
        this.zone = zone;
        this.controlPlane = builder.controlPlane;
        this.certificateAuthority = builder.certificateAuthority;
        this.redirection = builder.redirection;
        this.version = builder.version;
        if (!version.has(Kinds.ALL.find(resource.type()).orElseThrow())) {
            throw new IllegalArgumentException(resource.type() + " does not exist in " + version + "; use a "
                    + Dataplane.TYPE.name() + " with a listener");
        }
    }

    /** Returns a data plane proxy, or in 3.0 also a zone proxy of a mesh. */
    public static UniversalProxy of(Dataplane dataplane, Consumer<Builder> proxy) {
        return new UniversalProxy(dataplane, "", Builder.build(proxy));
    }

    /**
     * Returns the ingress of a zone.
     *
     * @throws IllegalArgumentException if the version does not have the kind
     */
    public static UniversalProxy of(ZoneIngress ingress, String zone, Consumer<Builder> proxy) {
        return new UniversalProxy(ingress, zone, Builder.build(proxy));
    }

    /**
     * Returns the egress of a zone.
     *
     * @throws IllegalArgumentException if the version does not have the kind
     */
    public static UniversalProxy of(ZoneEgress egress, String zone, Consumer<Builder> proxy) {
        return new UniversalProxy(egress, zone, Builder.build(proxy));
    }

    private String role() {
        if (resource instanceof ZoneIngress) {
            return "ingress";
        }
        return resource instanceof ZoneEgress ? "egress" : ProxyCommand.DATAPLANE;
    }

    private String file() {
        return role() + ".yaml";
    }

    /**
     * Returns the request for the token that the proxy needs, bound to its name.
     *
     * @throws IllegalStateException if this is a zone proxy, which needs the token of a zone
     */
    public DataplaneTokenRequest tokenRequest(Duration validFor) {
        if (!(resource instanceof Dataplane dataplane)) {
            throw new IllegalStateException("a zone proxy needs a token of its zone");
        }
        DataplaneTokenRequest.Builder request = DataplaneTokenRequest.builder()
                .mesh(dataplane.mesh())
                .name(dataplane.name())
                .validFor(validFor);
        Optional.ofNullable(dataplane.labels().get("kuma.io/workload")).ifPresent(request::workload);
        return request.build();
    }

    /** Issues the token that the proxy needs, without a control plane. */
    public Token token(TokenIssuer issuer, Duration validFor) {
        return resource instanceof Dataplane
                ? issuer.dataplane(tokenRequest(validFor))
                : issuer.zone(zone, Set.of(role()), validFor);
    }

    /** Returns the command that runs the proxy in the directory of its files. */
    public String command() {
        return String.join(" ", words("kuma-dp").stream().map(ShellText::quote).toList());
    }

    private List<String> words(String program) {
        List<String> words = new ArrayList<>(List.of(program));
        words.addAll(ProxyCommand.arguments(role(), controlPlane, certificateAuthority, file(), TOKEN));
        if (redirection.isPresent()) {
            words.add("--transparent-proxy-config=" + REDIRECTION);
        }
        return words;
    }

    /** Returns the commands that start the proxy, in the directory of its files. */
    public List<String> commands() {
        List<String> commands = new ArrayList<>();
        if (redirection.isPresent()) {
            commands.add(INSTALL_REDIRECTION);
        }
        commands.add(command());
        return commands;
    }

    /**
     * Returns a systemd unit that runs the proxy in {@code /etc/kuma}, as the user whose traffic is not redirected:
     * {@code kuma-dp} if the {@link TransparentProxy} names no other. A gateway may listen on ports below 1024.
     */
    public String toSystemdUnit() {
        SystemdUnit unit = SystemdUnit.of("Kuma proxy " + resource.name(), user(), words("/usr/local/bin/kuma-dp"))
                .runtimeDirectory("kuma-dp", "KUMA_DATAPLANE_RUNTIME_WORK_DIR");
        if (networking().flatMap(Networking::gateway).isPresent()) {
            // The ports of a gateway are not in its own resource.
            unit.lowPorts();
        } else {
            unit.ports(ports());
        }
        return unit.text();
    }

    private String user() {
        return redirection.flatMap(TransparentProxy::user).orElse("kuma-dp");
    }

    private Optional<Networking> networking() {
        return resource instanceof Dataplane dataplane ? dataplane.networking() : Optional.empty();
    }

    private List<Integer> ports() {
        Stream<OptionalInt> ports = networking().stream()
                .flatMap(networking -> Stream.concat(
                        networking.inbound().stream().map(Inbound::port),
                        networking.listeners().stream().map(Listener::port)));
        if (resource instanceof ZoneIngress ingress) {
            ports = ingress.networking().stream().map(ZoneIngress.Networking::port);
        } else if (resource instanceof ZoneEgress egress) {
            ports = egress.networking().stream().map(ZoneEgress.Networking::port);
        }
        return ports.flatMapToInt(OptionalInt::stream).boxed().toList();
    }

    /** Returns the files: the resource, the token for its owner only, a systemd unit, and a README. */
    public GeneratedFiles files(Token token) {
        List<GeneratedFile> files = new ArrayList<>();
        files.add(GeneratedFile.of(file(), ResourceDocuments.of(Kinds.ALL).toYaml(resource)));
        files.add(GeneratedFile.secret(TOKEN, token.reveal()));
        redirection.ifPresent(config -> files.add(GeneratedFile.of(REDIRECTION, config.toYaml())));
        files.add(GeneratedFile.of(UNIT, toSystemdUnit()));
        files.add(GeneratedFile.of("README.md", readme()));
        return GeneratedFiles.of(files);
    }

    private List<String> service() {
        List<String> files = new ArrayList<>(List.of(file(), TOKEN));
        certificateAuthority.filter(ca -> !ca.contains("/")).ifPresent(files::add);
        List<String> commands = new ArrayList<>();
        redirection.ifPresent(config -> files.add(REDIRECTION));
        commands.addAll(SystemdUnit.install(UNIT, user(), files));
        if (redirection.isPresent()) {
            // It looks up the number of the user, so the user must exist.
            commands.add(commands.size() - 1, INSTALL_REDIRECTION);
        }
        return commands;
    }

    private String readme() {
        return "# Proxy " + Markdown.text(resource.name()) + "\n\n`kuma-dp` " + version
                + " must be on the path. Run these commands in this directory:\n\n" + Markdown.block(commands())
                + "\n\nTo run it as a service instead, with `/usr/local/bin/kuma-dp`:\n\n" + Markdown.block(service())
                + "\n\n`" + TOKEN + "` is a secret: do not commit it.\n";
    }

    /** Returns the kind and the name. */
    @Override
    public String toString() {
        return "UniversalProxy(" + resource.type() + " " + resource.name() + ")";
    }

    /** Builds a {@link UniversalProxy}. */
    public static final class Builder {
        private String controlPlane = "https://localhost:5678";
        private Optional<String> certificateAuthority = Optional.empty();
        private Optional<TransparentProxy> redirection = Optional.empty();
        private KumaVersion version = KumaVersion.V2_14;

        Builder() {}

        private static Builder build(Consumer<Builder> proxy) {
            Builder builder = new Builder();
            proxy.accept(builder);
            return builder;
        }

        /** Sets the URL of the control plane for proxies. Default: {@code https://localhost:5678}. */
        public Builder controlPlane(String url) {
            if (!url.matches("https?://[^/\\s]+:\\d+/?")) {
                throw new IllegalArgumentException(
                        "the URL of a control plane for proxies is like https://kuma.example:5678, not " + url);
            }
            this.controlPlane = url;
            return this;
        }

        /** Sets the file with the authorities of the control plane's certificate, which the proxy must trust. */
        public Builder certificateAuthority(String caFile) {
            this.certificateAuthority = Optional.of(caFile);
            return this;
        }

        /** Redirects the traffic of the machine to the proxy. Default: applications call its outbounds. */
        public Builder transparentProxy(TransparentProxy redirection) {
            this.redirection = Optional.of(redirection);
            return this;
        }

        /** Sets the version of the control plane. Default: 2.14. */
        public Builder version(KumaVersion version) {
            this.version = version;
            return this;
        }
    }
}
