package dev.meshmanager.kuma.deploy.kumactl;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Token;
import dev.meshmanager.core.http.ClientBuilder;
import dev.meshmanager.core.text.VisibleText;
import dev.meshmanager.kuma.internal.Trees;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A control plane that {@code kumactl} knows: its URL and how to authenticate there. {@code toString()} shows neither
 * the token nor the values of headers. Immutable.
 */
public final class KumactlControlPlane {
    private final String name;
    private final String url;
    private final Optional<String> certificateAuthority;
    private final Optional<String> clientCertificate;
    private final Optional<String> clientKey;
    private final Optional<Token> token;
    private final Map<String, String> headers;
    private final boolean skipVerify;

    private KumactlControlPlane(Builder builder) {
        this.name = builder.name;
        this.url = builder.url;
        this.certificateAuthority = builder.certificateAuthority;
        this.clientCertificate = builder.clientCertificate;
        this.clientKey = builder.clientKey;
        this.token = builder.token;
        this.headers = Collections.unmodifiableMap(new LinkedHashMap<>(builder.headers));
        this.skipVerify = builder.skipVerify;
    }

    /**
     * Returns a builder for a control plane.
     *
     * @param name the name by which {@code kumactl} knows it
     * @param url the URL of its API, for example {@code https://kuma.example:5682}
     * @throws IllegalArgumentException if it is not an http or https URL
     */
    public static Builder builder(String name, String url) {
        return new Builder(name, url);
    }

    static KumactlControlPlane of(JsonObject tree) {
        JsonObject server = ConfigNames.object(ConfigNames.object(tree, "coordinates"), "apiServer");
        String name = Trees.text(tree, "name");
        String type = ConfigNames.text(server, "authType").orElse("");
        if (!type.isEmpty() && !type.equals("tokens")) {
            throw new IllegalArgumentException("the control plane " + VisibleText.part(name)
                    + " has the authentication " + VisibleText.part(type) + "; only tokens is known");
        }
        Builder builder = builder(name, Trees.text(server, "url"));
        builder.certificateAuthority = ConfigNames.text(server, "caCertFile");
        builder.clientCertificate = ConfigNames.text(server, "clientCertFile");
        builder.clientKey = ConfigNames.text(server, "clientKeyFile");
        for (JsonObject header : ConfigNames.objects(server, "headers")) {
            builder.header(Trees.text(header, "key"), Trees.text(header, "value"));
        }
        ConfigNames.text(ConfigNames.object(server, "authConf"), "token")
                .map(Token::of)
                .ifPresent(builder::token);
        builder.skipVerify = ConfigNames.flag(server, "skipVerify");
        return builder.build();
    }

    KumactlControlPlane relativeTo(Path directory) {
        Builder builder = builder(name, url);
        builder.certificateAuthority = certificateAuthority.map(file -> resolved(directory, file));
        builder.clientCertificate = clientCertificate.map(file -> resolved(directory, file));
        builder.clientKey = clientKey.map(file -> resolved(directory, file));
        builder.token = token;
        builder.headers.putAll(headers);
        builder.skipVerify = skipVerify;
        return builder.build();
    }

    private static String resolved(Path directory, String file) {
        return directory.resolve(file).toString();
    }

    JsonObject toTree() {
        Map<String, Object> server = new LinkedHashMap<>();
        server.put("url", url);
        certificateAuthority.ifPresent(file -> server.put("caCertFile", file));
        clientCertificate.ifPresent(file -> server.put("clientCertFile", file));
        clientKey.ifPresent(file -> server.put("clientKeyFile", file));
        if (!headers.isEmpty()) {
            List<Object> list = new ArrayList<>();
            headers.forEach((key, value) -> {
                Map<String, Object> header = new LinkedHashMap<>();
                header.put("key", key);
                header.put("value", value);
                list.add(header);
            });
            server.put("headers", list);
        }
        token.ifPresent(secret -> {
            server.put("authType", "tokens");
            server.put("authConf", Map.of("token", secret.reveal()));
        });
        if (skipVerify) {
            server.put("skipVerify", true);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", name);
        tree.put("coordinates", Map.of("apiServer", server));
        return JsonObject.of(tree);
    }

    /** Returns the name by which {@code kumactl} knows the control plane. */
    public String name() {
        return name;
    }

    /** Returns the URL of the API. */
    public String url() {
        return url;
    }

    /** Returns the file with the trusted authorities. Empty for those of the system. */
    public Optional<String> certificateAuthority() {
        return certificateAuthority;
    }

    /** Returns the file with the certificate of the client. Empty if there is none. */
    public Optional<String> clientCertificate() {
        return clientCertificate;
    }

    /** Returns the file with the key of the client. Empty if there is none. */
    public Optional<String> clientKey() {
        return clientKey;
    }

    /** Returns the token that is sent with each request. Empty if there is none. */
    public Optional<Token> token() {
        return token;
    }

    /** Returns the headers that are sent with each request. Their values may be secrets. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Returns whether any certificate of the server is accepted. */
    public boolean skipVerify() {
        return skipVerify;
    }

    /**
     * Sets URL, token, headers and certificates of a client to those of this control plane, and returns the builder.
     */
    public <B extends ClientBuilder<B>> B configure(B client) {
        client.url(url);
        headers.forEach(client::header);
        token.ifPresent(secret -> client.token(secret.reveal()));
        certificateAuthority.ifPresent(file -> client.certificateAuthority(Path.of(file)));
        if (clientCertificate.isPresent() && clientKey.isPresent()) {
            client.clientCertificate(Path.of(clientCertificate.get()), Path.of(clientKey.get()));
        }
        if (skipVerify) {
            client.dangerouslyInsecureSkipVerify();
        }
        return client;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KumactlControlPlane that && toTree().equals(that.toTree());
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, url);
    }

    /** Returns the name and the URL. */
    @Override
    public String toString() {
        return "KumactlControlPlane(" + name + ", " + url + ")";
    }

    /** Builds a {@link KumactlControlPlane}. */
    public static final class Builder {
        private final String name;
        private final String url;
        private Optional<String> certificateAuthority = Optional.empty();
        private Optional<String> clientCertificate = Optional.empty();
        private Optional<String> clientKey = Optional.empty();
        private Optional<Token> token = Optional.empty();
        private final Map<String, String> headers = new LinkedHashMap<>();
        private boolean skipVerify;

        private Builder(String name, String url) {
            if (name.isBlank() || url.isBlank()) {
                throw new IllegalArgumentException("a control plane of kumactl needs a name and a URL");
            }
            if (HttpUrl.parse(url.strip()) == null) {
                throw new IllegalArgumentException("the control plane " + VisibleText.part(name)
                        + " needs an http or https URL, not "
                        + (url.contains("@") ? "***" : VisibleText.part(url)));
            }
            this.name = name;
            this.url = url;
        }

        /** Sets the file with the trusted authorities of the server. */
        public Builder certificateAuthority(String caFile) {
            certificateAuthority = Optional.of(caFile);
            return this;
        }

        /** Sets the files of the certificate with which {@code kumactl} authenticates. */
        public Builder clientCertificate(String certificateFile, String keyFile) {
            clientCertificate = Optional.of(certificateFile);
            clientKey = Optional.of(keyFile);
            return this;
        }

        /** Sets the token that is sent with each request. */
        public Builder token(Token token) {
            this.token = Optional.of(token);
            return this;
        }

        /** Adds a header that is sent with each request. */
        public Builder header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        /** Accepts any certificate of the server. For development only. */
        public Builder dangerouslySkipVerify() {
            skipVerify = true;
            return this;
        }

        /** Returns the control plane. */
        public KumactlControlPlane build() {
            return new KumactlControlPlane(this);
        }
    }
}
