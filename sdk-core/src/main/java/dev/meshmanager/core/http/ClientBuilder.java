package dev.meshmanager.core.http;

import dev.meshmanager.core.exchange.BodyLimit;
import dev.meshmanager.core.exchange.CallOptions;
import dev.meshmanager.core.exchange.Exposure;
import dev.meshmanager.core.exchange.HttpServices;
import dev.meshmanager.core.view.Redaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP options of all clients. Not safe for use by many threads.
 *
 * <pre>{@code
 * KumaClient kuma = KumaClient.builder()
 *         .url("https://kuma.example:5682")
 *         .token(token)
 *         .certificateAuthority(Path.of("ca.pem"))
 *         .deadline(Duration.ofSeconds(20))
 *         .build();
 * }</pre>
 *
 * @param <B> the builder itself
 */
public abstract class ClientBuilder<B extends ClientBuilder<B>> {
    /** 64 MiB, 30 times the size of a page of 1,000 proxies with all their details. */
    private static final long DEFAULT_MAX_RESPONSE_BYTES = 64L * 1024 * 1024;

    private final List<Map.Entry<String, Supplier<String>>> headers = new ArrayList<>();
    private final Tls tls = new Tls();
    private @Nullable String url;
    private @Nullable OkHttpClient okHttpClient;
    private @Nullable Proxy proxy;
    private Duration connectTimeout = Duration.ofSeconds(10);
    private Duration readTimeout = Duration.ofSeconds(30);
    private Duration deadline = Duration.ofSeconds(60);
    private RetryPolicy retryPolicy = RetryPolicy.DEFAULT;
    private String application = "";
    private Clock clock = Clock.systemUTC();
    private long maxResponseBytes = DEFAULT_MAX_RESPONSE_BYTES;
    private @Nullable Executor callbackExecutor;
    private Set<String> warned = ConcurrentHashMap.newKeySet();

    /** Creates a builder with the default options. */
    protected ClientBuilder() {}

    /** Returns this builder, with its own type. */
    protected abstract B self();

    /**
     * Sets the base URL of the API, for example {@code https://kuma.example:5682}. It may have a path, which is put
     * before the paths of the API.
     */
    public B url(String url) {
        this.url = Objects.requireNonNull(url, "url");
        return self();
    }

    /** Sets the token that is sent with each request as {@code Authorization: Bearer}. */
    public B token(String token) {
        Objects.requireNonNull(token, "token");
        return token(() -> token);
    }

    /** Sets a supplier of the token, so that tokens can be renewed. It is called before each request, on any thread. */
    public B token(Supplier<String> token) {
        Objects.requireNonNull(token, "token");
        return header("Authorization", () -> "Bearer " + Objects.requireNonNull(token.get(), "the token is null"));
    }

    /** Sets a header that is sent with each request. It replaces a header with the same name. */
    public B header(String name, String value) {
        Objects.requireNonNull(value, "value");
        return header(name, () -> value);
    }

    /**
     * Sets a header that is sent with each request. The supplier is called before each request, on any thread. The
     * header replaces one with the same name.
     */
    public B header(String name, Supplier<String> value) {
        if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
            // If the name is a whole header line, the message must not show its value.
            throw new IllegalArgumentException(
                    "not the name of an HTTP header: \"" + name.replaceAll("(?s):.*", "...") + "\"");
        }
        headers.removeIf(header -> header.getKey().equalsIgnoreCase(name));
        headers.add(Map.entry(name, value));
        return self();
    }

    /** Sets the trusted certificate authorities of the server as PEM text. They replace those of the JDK. */
    public B certificateAuthority(String pem) {
        tls.authorities(pem);
        return self();
    }

    /**
     * Sets the trusted certificate authorities of the server from a PEM file. They replace those of the JDK.
     *
     * @throws UncheckedIOException if the file cannot be read
     */
    public B certificateAuthority(Path pemFile) {
        return certificateAuthority(read(pemFile));
    }

    /** Sets the client certificate with its chain, and its key (PKCS#8, or PKCS#1 for RSA), as PEM text. */
    public B clientCertificate(String certificatePem, String keyPem) {
        tls.client(certificatePem, keyPem);
        return self();
    }

    /**
     * Sets the client certificate with its chain, and its key (PKCS#8, or PKCS#1 for RSA), from PEM files.
     *
     * @throws UncheckedIOException if a file cannot be read
     */
    public B clientCertificate(Path certificateFile, Path keyFile) {
        return clientCertificate(read(certificateFile), read(keyFile));
    }

    /**
     * Accepts any server certificate, whoever issued it. Others on the network can then read and change the token and
     * all data. Use it for test machines only. Other tools call this option {@code insecureSkipVerify}.
     * {@code toString()} of the client mentions it, and the client logs one warning.
     *
     * <p><b>Certificates without an issuer.</b> The JDK must still be able to parse the certificate. It cannot parse
     * the certificate that a Kuma control plane generates for itself, because it names no issuer, and no trust manager
     * can change this. Configure a certificate in the control plane ({@code KUMA_GENERAL_TLS_CERT_FILE},
     * {@code KUMA_GENERAL_TLS_KEY_FILE}). Alternatively, set an {@link #okHttpClient(OkHttpClient)} whose
     * {@code SSLSocketFactory} is from another TLS implementation, without this option, which would replace the
     * factory.
     */
    public B dangerouslyInsecureSkipVerify() {
        tls.trustEveryone();
        return self();
    }

    /** Sets the HTTP proxy. Default: the proxy settings of the JDK. */
    public B proxy(String host, int port) {
        this.proxy = new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
        return self();
    }

    /** Sets the timeout for connecting. Default: 10 seconds; zero means no limit. */
    public B connectTimeout(Duration timeout) {
        this.connectTimeout = timeout;
        return self();
    }

    /** Sets how long the server may send nothing within one attempt. Default: 30 seconds; zero means no limit. */
    public B readTimeout(Duration timeout) {
        this.readTimeout = timeout;
        return self();
    }

    /**
     * Sets the maximum duration of a call, from the moment it is made until its response is decoded. It includes the
     * time in the queue when many calls are made at once, all attempts, and the waits between them. Callbacks do not
     * count. Default: 60 seconds; zero means no limit.
     */
    public B deadline(Duration deadline) {
        this.deadline = deadline;
        return self();
    }

    /** Sets when and how often failed calls are retried. Default: {@link RetryPolicy#DEFAULT}. */
    public B retries(RetryPolicy policy) {
        this.retryPolicy = Objects.requireNonNull(policy, "policy");
        return self();
    }

    /**
     * Sets the maximum size of a response body after decompression, in bytes. A call with a larger body fails with a
     * {@link dev.meshmanager.core.error.MalformedResponseException} that names the limit; the rest of the body is not
     * read. Of the body of an error, at most 80 KiB are read, whatever the limit. Default: 64 MiB.
     *
     * @throws IllegalArgumentException if the size is not positive
     */
    public B maxResponseBytes(long bytes) {
        if (bytes <= 0) {
            throw new IllegalArgumentException("maxResponseBytes must be positive, was " + bytes);
        }
        this.maxResponseBytes = bytes;
        return self();
    }

    /**
     * Sets the executor that completes the futures of asynchronous calls, and therefore runs their dependent stages
     * that have no executor of their own. Default: daemon threads of the client, as many as there are concurrent
     * callbacks, because a callback may wait for another call.
     *
     * <p><b>Deadlocks.</b> An executor with a fixed number of threads works if callbacks do not wait for futures of the
     * same client. If the executor rejects a callback, the callback runs on a thread of the HTTP client.
     */
    public B callbackExecutor(Executor executor) {
        this.callbackExecutor = Objects.requireNonNull(executor, "executor");
        return self();
    }

    /**
     * Sets the name of the application, which is put before the user agent, for example {@code inventory/1.4}.
     *
     * @throws IllegalArgumentException if the name is not printable ASCII
     */
    public B userAgent(String application) {
        if (!application.matches("[ -~]*")) {
            throw new IllegalArgumentException("not printable ASCII: \"" + application + "\"");
        }
        this.application = application;
        return self();
    }

    /**
     * Sets the HTTP client that provides connections, threads, interceptors and event listeners. The options of this
     * builder are applied to a copy. Closing the SDK's client does not close it.
     */
    public B okHttpClient(OkHttpClient client) {
        this.okHttpClient = Objects.requireNonNull(client, "client");
        return self();
    }

    /**
     * Sets the clock for {@code Retry-After} dates and other comparisons with the current time. Default: the system
     * clock.
     */
    public B clock(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        return self();
    }

    /** Copies all options of another builder except its URL. */
    public B optionsOf(ClientBuilder<?> other) {
        headers.clear();
        headers.addAll(other.headers);
        tls.set(other.tls);
        okHttpClient = other.okHttpClient;
        proxy = other.proxy;
        connectTimeout = other.connectTimeout;
        readTimeout = other.readTimeout;
        deadline = other.deadline;
        retryPolicy = other.retryPolicy;
        application = other.application;
        clock = other.clock;
        maxResponseBytes = other.maxResponseBytes;
        callbackExecutor = other.callbackExecutor;
        warned = other.warned;
        return self();
    }

    /** Returns the clock. */
    protected final Clock clock() {
        return clock;
    }

    /**
     * Returns the HTTP services of the client.
     *
     * @throws IllegalStateException if the URL is not set
     * @throws IllegalArgumentException if the URL or a certificate is invalid
     */
    protected final HttpServices services() {
        if (url == null) {
            throw new IllegalStateException("url must be set");
        }
        return services(url);
    }

    /**
     * Returns the HTTP services for this URL; {@link #url} is ignored.
     *
     * @throws IllegalArgumentException if the URL or a certificate is invalid
     */
    protected final HttpServices services(String url) {
        HttpUrl base = parse(url);
        OkHttpClient.Builder client = okHttpClient == null ? DefaultHttpClient.builder() : okHttpClient.newBuilder();
        client.connectTimeout(connectTimeout)
                .readTimeout(readTimeout)
                .writeTimeout(readTimeout)
                .callTimeout(deadline)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(true)
                .addInterceptor(new FailureInterceptor())
                .addInterceptor(new RetryInterceptor(
                        retryPolicy,
                        clock,
                        () -> ThreadLocalRandom.current().nextDouble(),
                        new BodyLimit(maxResponseBytes)))
                .addInterceptor(new RedirectInterceptor())
                .addNetworkInterceptor(new CredentialsInterceptor(base, userAgent(), headers))
                .addNetworkInterceptor(BodyLimit::refuseNegativeLength);
        if (proxy != null) {
            client.proxy(proxy);
        }
        tls.applyTo(client);
        Exposure exposure =
                Exposure.of(base, tls.trustsEveryone(), headers.stream().map(Map.Entry::getKey));
        exposure.warn(base, warned);
        Executor callbacks =
                callbackExecutor == null ? DaemonThreads.named("mesh-manager-sdk callback") : callbackExecutor;
        return new HttpServices(
                base, client.build(), okHttpClient == null, new CallOptions(callbacks, deadline), exposure);
    }

    private static HttpUrl parse(String url) {
        HttpUrl parsed = HttpUrl.parse(url.strip());
        if (parsed == null || parsed.query() != null || parsed.fragment() != null) {
            throw new IllegalArgumentException(
                    "not an http or https URL without query: \"" + withoutSecrets(url) + "\"");
        }
        if (!parsed.username().isEmpty() || !parsed.password().isEmpty()) {
            throw new IllegalArgumentException("the URL must not have a user or password; use token() or header()");
        }
        return parsed.encodedPath().endsWith("/")
                ? parsed
                : parsed.newBuilder().addPathSegment("").build();
    }

    /** A text that is not a URL may contain a password anywhere. */
    private static String withoutSecrets(String url) {
        return url.contains("@") ? "***" : Redaction.of(url.replaceAll("(?s)([?#]).*", "$1***"));
    }

    private String userAgent() {
        String sdk = String.format(
                Locale.ROOT,
                "mesh-manager-sdk/%s java/%s",
                Objects.requireNonNullElse(ClientBuilder.class.getPackage().getImplementationVersion(), "dev"),
                System.getProperty("java.specification.version", "unknown"));
        return application.isBlank() ? sdk : application.strip() + " " + sdk;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
