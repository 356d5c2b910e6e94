package dev.meshmanager.konnect.setup;

import dev.meshmanager.core.IntOrString;
import dev.meshmanager.core.text.VisibleText;
import dev.meshmanager.kuma.mesh.LogBackend;
import dev.meshmanager.kuma.mesh.MetricsBackend;
import dev.meshmanager.kuma.mesh.TraceBackend;
import dev.meshmanager.kuma.policy.MeshAccessLog;
import dev.meshmanager.kuma.policy.MeshMetric;
import dev.meshmanager.kuma.policy.MeshTrace;
import dev.meshmanager.kuma.policy.OpenTelemetryCollector;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks ports, paths, addresses and the sampling of backends, the same in both styles: a mesh accepts values that no
 * proxy can use.
 */
final class SetupValues {
    private static final Pattern HOST = Pattern.compile("[\\w.-]+|\\[[\\p{XDigit}:.]+](%\\w+)?");
    private static final Pattern HOST_AND_PORT = Pattern.compile("(" + HOST + ")(?::(\\d+))?");
    private static final Pattern PATH = Pattern.compile("/[^\\s?#\\p{Cntrl}]*");
    private static final Pattern FILE = Pattern.compile("/[^\\p{Cntrl}]*[^/\\p{Cntrl}]");

    private SetupValues() {}

    static double sampling(double percentage) {
        if (!(percentage >= 0 && percentage <= 100)) {
            String value = Double.toString(percentage).replaceFirst("\\.0$", "");
            throw invalid("sampling", "a percentage from 0 to 100", value);
        }
        return percentage;
    }

    static void check(LogBackend backend) {
        if (backend instanceof LogBackend.Tcp tcp) {
            tcp.conf().flatMap(LogBackend.TcpConf::address).ifPresent(it -> address("accessLog.conf.address", it));
        }
        if (backend instanceof LogBackend.File file) {
            file.conf().flatMap(LogBackend.FileConf::path).ifPresent(it -> file("accessLog.conf.path", it));
        }
    }

    static void check(MeshAccessLog.Backend backend) {
        backend.tcp().flatMap(MeshAccessLog.Tcp::address).ifPresent(it -> address("accessLog.tcp.address", it));
        backend.file().flatMap(MeshAccessLog.File::path).ifPresent(it -> file("accessLog.file.path", it));
        backend.openTelemetry().ifPresent(it -> collector("accessLog", it));
    }

    static void check(TraceBackend backend) {
        backend.sampling().ifPresent(SetupValues::sampling);
        if (backend instanceof TraceBackend.Zipkin zipkin) {
            zipkin.conf().flatMap(TraceBackend.ZipkinConf::url).ifPresent(it -> url("tracing.conf.url", it));
        }
        if (backend instanceof TraceBackend.Datadog datadog) {
            datadog.conf().ifPresent(conf -> {
                conf.address().ifPresent(it -> host("tracing.conf.address", it));
                port("tracing.conf.port", conf.port());
            });
        }
    }

    static void check(MeshTrace.Backend backend) {
        backend.zipkin().flatMap(MeshTrace.Zipkin::url).ifPresent(it -> url("tracing.zipkin.url", it));
        backend.datadog().flatMap(MeshTrace.Datadog::url).ifPresent(it -> url("tracing.datadog.url", it));
        backend.openTelemetry().ifPresent(it -> collector("tracing", it));
    }

    static void check(MetricsBackend backend) {
        if (backend instanceof MetricsBackend.Prometheus prometheus) {
            prometheus.conf().ifPresent(conf -> {
                port("metrics.conf.port", conf.port());
                conf.path().ifPresent(it -> path("metrics.conf.path", it));
                conf.aggregate().forEach(endpoint -> {
                    port("metrics.conf.aggregate.port", endpoint.port());
                    endpoint.path().ifPresent(it -> path("metrics.conf.aggregate.path", it));
                    endpoint.address().ifPresent(it -> host("metrics.conf.aggregate.address", it));
                });
            });
        }
    }

    static void check(MeshMetric.Backend backend) {
        backend.prometheus().ifPresent(prometheus -> {
            port("metrics.prometheus.port", prometheus.port());
            prometheus.path().ifPresent(it -> path("metrics.prometheus.path", it));
        });
        backend.openTelemetry().ifPresent(it -> collector("metrics", it));
    }

    /** Returns the sampling of a backend as a policy writes it, with its fraction. */
    static IntOrString percentage(double sampling) {
        return sampling == Math.rint(sampling)
                ? IntOrString.of((int) sampling)
                : IntOrString.of(BigDecimal.valueOf(sampling).toPlainString());
    }

    static void port(String member, OptionalInt port) {
        if (port.isPresent() && !isPort(Integer.toString(port.getAsInt()))) {
            throw invalid(member, "a port from 1 to 65535", port.getAsInt());
        }
    }

    static void path(String member, String path) {
        if (!PATH.matcher(path).matches()) {
            throw invalid(member, "a path that starts with a slash, for example /metrics", path);
        }
    }

    private static void file(String member, String path) {
        if (!FILE.matcher(path).matches()) {
            throw invalid(member, "the absolute path of a file, for example /tmp/access.log", path);
        }
    }

    private static void host(String member, String host) {
        if (!HOST.matcher(host).matches() && !host.matches("[\\p{XDigit}:.]+")) {
            throw invalid(member, "a host name or an IP address", host);
        }
    }

    private static void address(String member, String address) {
        Matcher parts = HOST_AND_PORT.matcher(address);
        if (!parts.matches() || !isPort(parts.group(3))) {
            throw invalid(member, "a host and a port, for example logs.example:5000", address);
        }
    }

    /** A collector without a port has the default port of OpenTelemetry. */
    private static void collector(String backend, OpenTelemetryCollector collector) {
        String member = backend + ".openTelemetry.endpoint";
        collector.endpoint().ifPresent(endpoint -> {
            Matcher parts = HOST_AND_PORT.matcher(endpoint);
            if (endpoint.contains("://")) {
                url(member, endpoint);
            } else if (!parts.matches() || !isPortOrNone(parts.group(3))) {
                throw invalid(member, "a host and a port, for example otel.example:4317", endpoint);
            }
        });
    }

    private static void url(String member, String url) {
        if (!isUrl(url)) {
            throw invalid(member, "an HTTP URL with a host, for example http://traces.example:9411", url);
        }
    }

    private static boolean isUrl(String url) {
        try {
            URI uri = new URI(url);
            Matcher server = HOST_AND_PORT.matcher(
                    uri.getRawAuthority() == null ? "" : uri.getRawAuthority().replaceFirst("^.*@", ""));
            return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && server.matches()
                    && isPortOrNone(server.group(3));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isPortOrNone(@Nullable String text) {
        return text == null || isPort(text);
    }

    private static boolean isPort(@Nullable String text) {
        return text != null && text.matches("0*[1-9]\\d{0,4}") && Integer.parseInt(text) <= 65535;
    }

    private static IllegalArgumentException invalid(String member, String expected, Object value) {
        return new IllegalArgumentException(member + " must be " + expected + ", but is \""
                + VisibleText.cleanMessage(String.valueOf(value)) + "\"");
    }
}
