package dev.meshmanager.kuma.validation.rules.mesh;

import dev.meshmanager.kuma.common.DataSource;
import dev.meshmanager.kuma.mesh.CertificateAuthority;
import dev.meshmanager.kuma.mesh.LogBackend;
import dev.meshmanager.kuma.mesh.TraceBackend;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.text.Hosts;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Checks the backends of a mesh. The paths of the control plane contain {@code config} where the document has
 * {@code conf}.
 */
final class MeshBackends {
    private static final List<String> AUTHORITIES = List.of("builtin", "provided");
    private static final List<TraceBackend.ApiVersion> API_VERSIONS = List.of(
            TraceBackend.ApiVersion.of("httpJsonV1"),
            TraceBackend.ApiVersion.of("httpJson"),
            TraceBackend.ApiVersion.of("httpProto"));

    private static final int LONGEST_SECRET = 255;

    private MeshBackends() {}

    static void check(FieldPath at, LogBackend backend) {
        at.field("name").notEmpty(backend.name());
        if (backend instanceof LogBackend.Tcp) {
            FieldPath address = at.field("config").field("address");
            String text = ((LogBackend.Tcp) backend)
                    .conf()
                    .flatMap(LogBackend.TcpConf::address)
                    .orElse("");
            boolean complete = Hosts.split(text)
                    .filter(parts -> !parts.host().isEmpty() && !parts.port().isEmpty())
                    .isPresent();
            if (!complete) {
                address.reject(text.isEmpty() ? "must not be empty" : "must be host:port");
            }
        } else if (backend instanceof LogBackend.File) {
            at.field("config")
                    .field("path")
                    .notEmpty(((LogBackend.File) backend).conf().flatMap(LogBackend.FileConf::path));
        } else {
            at.field("type").reject("must be tcp or file");
        }
    }

    static void check(FieldPath at, TraceBackend backend) {
        at.field("name").notEmpty(backend.name());
        at.field("sampling").percentage(backend.sampling());
        FieldPath conf = at.field("config");
        if (backend instanceof TraceBackend.Zipkin) {
            check(conf, ((TraceBackend.Zipkin) backend).conf().orElseGet(() -> TraceBackend.ZipkinConf.builder()
                    .build()));
        } else if (backend instanceof TraceBackend.Datadog) {
            Optional<TraceBackend.DatadogConf> datadog = ((TraceBackend.Datadog) backend).conf();
            conf.field("address").notEmpty(datadog.flatMap(TraceBackend.DatadogConf::address));
            conf.field("port").port(datadog.map(TraceBackend.DatadogConf::port).orElseGet(OptionalInt::empty));
        } else {
            at.field("type").reject("must be zipkin or datadog");
        }
    }

    private static void check(FieldPath at, TraceBackend.ZipkinConf conf) {
        boolean known = conf.apiVersion()
                .filter(version -> !version.value().isEmpty() && !API_VERSIONS.contains(version))
                .isEmpty();
        if (!known) {
            at.field("apiVersion").reject("must be one of " + API_VERSIONS);
        }
        FieldPath url = at.field("url");
        String text = conf.url().orElse("");
        if (text.isEmpty()) {
            url.reject("must not be empty");
            return;
        }
        Optional<URI> uri = Hosts.requestUri(text);
        if (uri.isEmpty()) {
            url.reject("must be a URL");
        } else if (uri.get().getPort() < 0) {
            url.reject("must have a port");
        }
    }

    /**
     * Returns whether the control plane knows the type of the authority. If it does not, it checks no further
     * authorities.
     */
    static boolean check(FieldPath at, String mesh, CertificateAuthority backend, boolean skipsValidation) {
        if (!AUTHORITIES.contains(backend.type())) {
            at.field("type").reject("must be one of " + AUTHORITIES);
            return false;
        }
        if (skipsValidation) {
            return true;
        }
        if (backend instanceof CertificateAuthority.Provided) {
            ((CertificateAuthority.Provided) backend)
                    .conf()
                    .ifPresentOrElse(
                            conf -> check(at.field("conf"), conf),
                            () -> check(
                                    at.field("conf"),
                                    CertificateAuthority.ProvidedConf.builder().build()));
        } else {
            checkSecretName(at.field("conf"), mesh, backend.name().orElse(""));
        }
        return true;
    }

    /** The control plane builds the name of a secret from it. Its path repeats the members instead of continuing. */
    private static void checkSecretName(FieldPath at, String mesh, String backend) {
        String secret = mesh + ".ca-builtin-cert-" + backend;
        FieldPath name = at.field("mtls").field("backends").field("name");
        if (secret.length() > LONGEST_SECRET) {
            name.reject(
                    "must have no more than " + (LONGEST_SECRET - secret.length() + backend.length()) + " characters");
        }
        if (!Hosts.isDnsName(secret) || !secret.equals(secret.toLowerCase(Locale.ROOT))) {
            name.reject("must be a domain name in lower case");
        }
    }

    private static void check(FieldPath at, CertificateAuthority.ProvidedConf conf) {
        int before = at.violations().size();
        check(at.field("cert"), conf.cert());
        check(at.field("key"), conf.key());
        if (at.violations().size() > before) {
            return;
        }
        Optional<String> certificates = conf.cert().flatMap(MeshBackends::text);
        Optional<String> key = conf.key().flatMap(MeshBackends::text);
        if (certificates.isPresent() && key.isPresent()) {
            Authorities.check(at.field("cert"), certificates.get(), key.get());
        }
    }

    /** Returns the text if it is in the document. Empty if it is in a file or a secret. */
    private static Optional<String> text(DataSource source) {
        return source.inline()
                .map(inline -> new String(Base64.getMimeDecoder().decode(inline), StandardCharsets.UTF_8))
                .or(source::inlineString);
    }

    private static void check(FieldPath at, Optional<DataSource> source) {
        at.defined(source);
        source.ifPresent(present -> {
            if (present.secret().isPresent()) {
                at.field("secret").notEmpty(present.secret());
            } else if (present.file().isPresent()) {
                at.field("file").notEmpty(present.file());
            } else if (present.inline().isPresent()) {
                at.field("inline").notEmpty(present.inline());
            } else if (present.inlineString().isEmpty()) {
                at.reject("must have one of secret, file and inline");
            }
        });
    }
}
