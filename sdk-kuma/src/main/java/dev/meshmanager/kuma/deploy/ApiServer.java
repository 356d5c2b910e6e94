package dev.meshmanager.kuma.deploy;

import java.util.List;

/** Sets how the API of a control plane is served. What is not set has the default of the version. */
public final class ApiServer extends SettingGroup<ApiServer> {
    ApiServer(ControlPlane.Builder controlPlane) {
        super(controlPlane, "apiServer.");
    }

    /** Sets the port without TLS. Default: 5681. */
    public ApiServer httpPort(int port) {
        return set("http.port", port);
    }

    /** Sets the port with TLS. Default: 5682. */
    public ApiServer httpsPort(int port) {
        return set("https.port", port);
    }

    /** Sets the address that both ports listen on. Default: all addresses. */
    public ApiServer address(String address) {
        return set("http.interface", address).set("https.interface", address);
    }

    /** Serves the API with TLS only. */
    public ApiServer withoutHttp() {
        return set("http.enabled", false);
    }

    /** Sets the files of the certificate. Default: that of {@link ControlPlane.Builder#certificate}. */
    public ApiServer certificate(String certificateFile, String keyFile) {
        return set("https.tlsCertFile", certificateFile).set("https.tlsKeyFile", keyFile);
    }

    /** Sets the oldest TLS version, for example {@code TLSv1_3}. */
    public ApiServer minTlsVersion(String version) {
        return set("https.tlsMinVersion", version);
    }

    /** Sets the file with the authorities of client certificates, which callers may present. */
    public ApiServer clientAuthority(String caFile) {
        return set("https.tlsCaFile", caFile);
    }

    /** Refuses callers over TLS without a certificate of the {@linkplain #clientAuthority client authority}. */
    public ApiServer requireClientCertificate() {
        return set("https.requireClientCert", true);
    }

    /** Refuses all changes through the API. In Kubernetes, the chart sets this. */
    public ApiServer readOnly() {
        return set("readOnly", true);
    }

    /** Sets the path below which the API is served, for example {@code /kuma}. */
    public ApiServer basePath(String path) {
        return set("basePath", path);
    }

    /** Sets the URL under which users reach the API, for example behind a load balancer. */
    public ApiServer rootUrl(String url) {
        return set("rootUrl", url);
    }

    /** Sets the origins from which browsers may call the API. */
    public ApiServer allowedOrigins(String... origins) {
        return set("corsAllowedDomains", List.of(origins));
    }

    /** Serves the API without the GUI. */
    public ApiServer withoutGui() {
        return set("gui.enabled", false);
    }
}
