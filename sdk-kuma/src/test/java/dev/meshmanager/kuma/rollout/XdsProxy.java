package dev.meshmanager.kuma.rollout;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.proxy.Dataplane;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSink;
import okio.BufferedSource;
import okio.ByteString;

/**
 * A proxy that takes its configuration from a control plane and acknowledges it, as Envoy does, and uses it for
 * nothing. It speaks gRPC, with the few fields of xDS that this needs. Java does not accept the certificate that a
 * control plane makes for itself, because its issuer has no name: start it with {@code KUMA_GENERAL_TLS_CERT_FILE} and
 * {@code KUMA_GENERAL_TLS_KEY_FILE}.
 */
final class XdsProxy implements AutoCloseable {
    private static final List<String> TYPES = List.of(
            "type.googleapis.com/envoy.config.cluster.v3.Cluster",
            "type.googleapis.com/envoy.config.listener.v3.Listener");
    private static final int LENGTH_DELIMITED = 2;

    private final OkHttpClient http;
    private final boolean isDelta;
    private final ByteString node;
    private final CompletableFuture<BufferedSink> sink = new CompletableFuture<>();
    private final Call call;
    private volatile String failure = "";

    private XdsProxy(Dataplane proxy, String server, String token, boolean isDelta) {
        this.http = trusting();
        this.isDelta = isDelta;
        this.node = field(1, ByteString.encodeUtf8(proxy.mesh() + "." + proxy.name()));
        String method = isDelta ? "DeltaAggregatedResources" : "StreamAggregatedResources";
        this.call = http.newCall(new Request.Builder()
                .url(server + "/envoy.service.discovery.v3.AggregatedDiscoveryService/" + method)
                .header("te", "trailers")
                .header("authorization", token)
                .post(new Stream())
                .build());
        Thread thread = new Thread(this::converse, "xds " + proxy.name());
        thread.setDaemon(true);
        thread.start();
    }

    /** Connects a proxy that the control plane has. */
    static XdsProxy connect(KumaClient kuma, Dataplane proxy) {
        String port = kuma.config()
                .get("dpServer")
                .flatMap(JsonValue::asObject)
                .flatMap(server -> server.get("port"))
                .map(JsonValue::toString)
                .orElseThrow();
        String token = kuma.tokens()
                .dataplane(t -> t.mesh(proxy.mesh()).name(proxy.name()).validFor(Duration.ofHours(1)))
                .reveal();
        String server = "https://" + URI.create(kuma.url()).getHost() + ":" + port;
        return new XdsProxy(proxy, server, token, kuma.version().isAtLeast(KumaVersion.V3_0));
    }

    /** The certificate of a control plane's xDS server is usually its own. */
    private static OkHttpClient trusting() {
        // An extended one, because Java checks the name of the host itself for others.
        X509ExtendedTrustManager everyone = new X509ExtendedTrustManager() {
            @Override
            public void checkClientTrusted(X509Certificate[] chain, String type) {}

            @Override
            public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

            @Override
            public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String type) {}

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        };
        try {
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, new TrustManager[] {everyone}, null);
            return new OkHttpClient.Builder()
                    .sslSocketFactory(tls.getSocketFactory(), everyone)
                    .hostnameVerifier((host, session) -> true)
                    .readTimeout(Duration.ZERO)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns why the connection ended; empty if it did not. */
    String failure() {
        return failure;
    }

    private final class Stream extends RequestBody {
        @Override
        public MediaType contentType() {
            return MediaType.get("application/grpc");
        }

        @Override
        public boolean isDuplex() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink body) throws IOException {
            for (String type : TYPES) {
                send(body, request(type, "", ""));
            }
            sink.complete(body);
        }
    }

    private void converse() {
        try (Response response = call.execute()) {
            BufferedSource source = response.body().source();
            while (!source.exhausted()) {
                source.readByte();
                Buffer message = new Buffer();
                source.readFully(message, source.readInt());
                acknowledge(message);
            }
        } catch (IOException e) {
            failure = e.toString();
        }
    }

    private void acknowledge(Buffer message) throws IOException {
        String version = "";
        String type = "";
        String nonce = "";
        while (!message.exhausted()) {
            long key = varint(message);
            if ((key & 7) != LENGTH_DELIMITED) {
                varint(message);
                continue;
            }
            ByteString value = message.readByteString(varint(message));
            switch ((int) (key >> 3)) {
                case 1 -> version = value.utf8();
                case 4 -> type = value.utf8();
                case 5 -> nonce = value.utf8();
                default -> {}
            }
        }
        send(sink.join(), request(type, version, nonce));
    }

    private Buffer request(String type, String version, String nonce) {
        Buffer request = new Buffer();
        if (!isDelta && !version.isEmpty()) {
            request.write(field(1, ByteString.encodeUtf8(version)));
        }
        request.write(field(isDelta ? 1 : 2, node));
        request.write(field(isDelta ? 2 : 4, ByteString.encodeUtf8(type)));
        if (!nonce.isEmpty()) {
            request.write(field(isDelta ? 6 : 5, ByteString.encodeUtf8(nonce)));
        }
        return request;
    }

    private static void send(BufferedSink sink, Buffer message) throws IOException {
        sink.writeByte(0);
        sink.writeInt((int) message.size());
        sink.writeAll(message);
        sink.flush();
    }

    private static ByteString field(int number, ByteString value) {
        Buffer field = new Buffer();
        field.writeByte(number << 3 | LENGTH_DELIMITED);
        long length = value.size();
        while (length > 0x7f) {
            field.writeByte((int) (length & 0x7f | 0x80));
            length >>= 7;
        }
        field.writeByte((int) length);
        return field.write(value).readByteString();
    }

    private static long varint(Buffer message) throws IOException {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = message.readByte();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    @Override
    public void close() {
        call.cancel();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
