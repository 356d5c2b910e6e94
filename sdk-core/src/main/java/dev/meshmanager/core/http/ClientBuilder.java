package dev.meshmanager.core.http;

import dev.meshmanager.core.exchange.BodyLimit;
import dev.meshmanager.core.exchange.CallOptions;
import dev.meshmanager.core.exchange.Exposure;
import dev.meshmanager.core.exchange.HttpServices;
import dev.meshmanager.core.text.VisibleText;
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
 * The HTTP options that the builders of all clients have. Not safe for use by many threads.
 *
 * @param <B> the builder itself
 */
public abstract class ClientBuilder<B extends ClientBuilder<B>> {
    /** 64 MiB: 30 times a page of 1,000 proxies with all that is known of them. */
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

    /** Creates a builder with the defaults. */
    protected ClientBuilder() {}

    /** Returns this builder as what it is. */
    protected abstract B self();

    /**
     * Sets the base URL of the API, as in {@code https://kuma.example:5682} or with a path before the API's own paths.
     */
    public B url(String url) {
        this.url = Objects.requireNonNull(url, "url");
        return self();
    }

    /** Sets the token that each request carries as {@code Authorization: Bearer}. */
    public B token(String token) {
        Objects.requireNonNull(token, "token");
        return token(() -> token);
    }

    /**
     * Sets where the token comes from; it is asked before each request, on any thread, so that tokens can be renewed.
     */
    public B token(Supplier<String> token) {
        Objects.requireNonNull(token, "token");
        return header("Authorization", () -> "Bearer " + Objects.requireNonNull(token.get(), "the token is null"));
    }

    /** Sets a header that each request carries. */
    public B header(String name, String value) {
        Objects.requireNonNull(value, "value");
        return header(name, () -> value);
    }

    /** Sets a header that each request carries; its value is asked before each request, on any thread. */
    public B header(String name, Supplier<String> value) {
        if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
            // The whole line of a header in the place of its name would show the value.
            throw new IllegalArgumentException(
                    "not the name of an HTTP header: \"" + VisibleText.part(name.replaceAll("(?s):.*", "...")) + "\"");
        }
        headers.removeIf(header -> header.getKey().equalsIgnoreCase(name));
        headers.add(Map.entry(name, value));
        return self();
    }

    /** Sets the certificate authorities that the server is trusted by, as PEM text; they replace those of the JDK. */
    public B certificateAuthority(String pem) {
        tls.authorities(pem);
        return self();
    }

    /**
     * Sets the certificate authorities that the server is trusted by from a PEM file.
     *
     * @throws UncheckedIOException if the file cannot be read
     */
    public B certificateAuthority(Path pemFile) {
        return certificateAuthority(read(pemFile));
    }

    /**
     * Sets the certificate that the client shows, with its chain, and its key (PKCS#8, or PKCS#1 of RSA), as PEM text.
     */
    public B clientCertificate(String certificatePem, String keyPem) {
        tls.client(certificatePem, keyPem);
        return self();
    }

    /**
     * Sets the certificate that the client shows and its key from PEM files.
     *
     * @throws UncheckedIOException if a file cannot be read
     */
    public B clientCertificate(Path certificateFile, Path keyFile) {
        return clientCertificate(read(certificateFile), read(keyFile));
    }

    /**
     * Accepts any certificate of the server, of whomever: the token and all data can be read and changed on the way.
     * For test machines only; it is what other tools call {@code insecureSkipVerify}. The client says so in its
     * {@code toString()} and logs one warning.
     *
     * <p>The JDK still has to be able to read the certificate. It cannot read the one that a Kuma control plane makes
     * for itself, because that names no issuer, and no trust manager can change this: give the control plane a
     * certificate ({@code KUMA_GENERAL_TLS_CERT_FILE}, {@code KUMA_GENERAL_TLS_KEY_FILE}), or set an
     * {@link #okHttpClient(OkHttpClient)} whose {@code SSLSocketFactory} is of another implementation of TLS, and not
     * this option, which would replace that factory.
     */
    public B dangerouslyInsecureSkipVerify() {
        tls.trustEveryone();
        return self();
    }

    /** Sets the HTTP proxy; without one the JDK's settings hold. */
    public B proxy(String host, int port) {
        this.proxy = new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
        return self();
    }

    /** Sets how long connecting may take; 10 seconds by default, zero is without limit. */
    public B connectTimeout(Duration timeout) {
        this.connectTimeout = timeout;
        return self();
    }

    /** Sets how long the server may stay silent within one attempt; 30 seconds by default, zero is without limit. */
    public B readTimeout(Duration timeout) {
        this.readTimeout = timeout;
        return self();
    }

    /**
     * Sets how long a call may take, from the moment it is made until its answer is decoded: with the wait for its turn
     * when many calls are made at a time, all its attempts, and the waits between them. Callbacks do not count.
     * Default: 60 seconds; zero is without limit.
     */
    public B deadline(Duration deadline) {
        this.deadline = deadline;
        return self();
    }

    /** Sets when calls are tried again; {@link RetryPolicy#DEFAULT} by default. */
    public B retries(RetryPolicy policy) {
        this.retryPolicy = Objects.requireNonNull(policy, "policy");
        return self();
    }

    /**
     * Sets how many bytes the body of an answer may have after decompression. A longer one is not read to its end, and
     * the call fails with a {@link dev.meshmanager.core.error.MalformedResponseException} that names the limit. Of an
     * error, at most 80 KiB are read, whatever the limit. Default: 64 MiB.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public B maxResponseBytes(long bytes) {
        if (bytes <= 0) {
            throw new IllegalArgumentException("maxResponseBytes must be positive, was " + bytes);
        }
        this.maxResponseBytes = bytes;
        return self();
    }

    /**
     * Sets the executor that completes the futures of asynchronous calls, and so runs what callers chain to them
     * without an executor of their own. Default: daemon threads of the client, as many as there are callbacks at a
     * time, because a callback may wait for another call. An executor with a fixed number of threads works as long as
     * callbacks do not wait for futures of the same client. If it rejects a callback, this runs on a thread of the HTTP
     * client.
     */
    public B callbackExecutor(Executor executor) {
        this.callbackExecutor = Objects.requireNonNull(executor, "executor");
        return self();
    }

    /** Sets the name of the caller, which goes in front of the user agent, as in {@code inventory/1.4}. */
    public B userAgent(String application) {
        if (!application.matches("[ -~]*")) {
            throw new IllegalArgumentException("not printable ASCII: \"" + VisibleText.part(application) + "\"");
        }
        this.application = application;
        return self();
    }

    /**
     * Sets the HTTP client that connections, threads, interceptors and event listeners come from. The options of this
     * builder are applied to a copy; closing the SDK's client leaves this one as it is.
     */
    public B okHttpClient(OkHttpClient client) {
        this.okHttpClient = Objects.requireNonNull(client, "client");
        return self();
    }

    /** Sets the clock that {@code Retry-After} dates and other times are compared with; the system's by default. */
    public B clock(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        return self();
    }

    /** Takes over all options of another builder, apart from its URL. */
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
     * Returns what makes the calls of a client.
     *
     * @throws IllegalStateException if there is no URL
     * @throws IllegalArgumentException if the URL or a certificate cannot be used
     */
    protected final HttpServices services() {
        if (url == null) {
            throw new IllegalStateException("url must be set");
        }
        return services(url);
    }

    /**
     * Returns what makes the calls of a client to this URL, whatever {@link #url} says.
     *
     * @throws IllegalArgumentException if the URL or a certificate cannot be used
     */
    protected final HttpServices services(String url) {
        HttpUrl base = parse(url);
        OkHttpClient.Builder client = okHttpClient == null ? OwnClient.builder() : okHttpClient.newBuilder();
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
                    "not an http or https URL without query: \"" + VisibleText.message(withoutSecrets(url)) + "\"");
        }
        if (!parsed.username().isEmpty() || !parsed.password().isEmpty()) {
            throw new IllegalArgumentException("the URL must not hold a user or password; use token() or header()");
        }
        return parsed.encodedPath().endsWith("/")
                ? parsed
                : parsed.newBuilder().addPathSegment("").build();
    }

    /** What is no URL may have its password anywhere. */
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
