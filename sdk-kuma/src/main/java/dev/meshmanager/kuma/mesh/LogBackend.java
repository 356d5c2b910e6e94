package dev.meshmanager.kuma.mesh;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.annotation.JsonUnion;
import dev.meshmanager.core.annotation.Schema;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** Where access logs go. */
@JsonUnion(value = "type", optional = true)
@Value.Enclosing
public sealed interface LogBackend extends Model {
    /** Returns the type, for example {@code tcp}; empty if the document names none. */
    String type();

    /** Returns the name, which {@link Logging#defaultBackend()} and policies refer to. */
    Optional<String> name();

    /** Returns the format of an entry, with Envoy's command operators; absent means the control plane's own. */
    Optional<String> format();

    /** Returns a backend called {@code logging} that sends entries to this {@code host:port}. */
    static Tcp tcp(String address) {
        return Tcp.builder().name("logging").conf(c -> c.address(address)).build();
    }

    /** Returns a backend called {@code logging} that writes entries to a file at this path, beside the proxy. */
    static File file(String path) {
        return File.builder().name("logging").conf(c -> c.path(path)).build();
    }

    /** A service that takes entries over TCP. */
    @Value.Immutable
    non-sealed interface Tcp extends LogBackend {
        @Override
        default String type() {
            return "tcp";
        }

        /** Returns the configuration. */
        @Schema(decodedAs = "config")
        Optional<TcpConf> conf();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this backend. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Returns this backend under another name, which {@link Logging#defaultBackend()} and policies refer to. */
        default Tcp named(String name) {
            return toBuilder().name(name).build();
        }

        /** Builds a {@link Tcp}. */
        final class Builder extends ImmutableLogBackend.Tcp.Builder implements ModelBuilder<Tcp> {
            Builder() {}

            /** Sets the configuration. */
            public Builder conf(Consumer<TcpConf.Builder> conf) {
                return conf(ModelBuilder.build(TcpConf.builder(), conf));
            }
        }
    }

    /** A file on the machine of the proxy. */
    @Value.Immutable
    non-sealed interface File extends LogBackend {
        @Override
        default String type() {
            return "file";
        }

        /** Returns the configuration. */
        @Schema(decodedAs = "config")
        Optional<FileConf> conf();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this backend. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Returns this backend under another name, which {@link Logging#defaultBackend()} and policies refer to. */
        default File named(String name) {
            return toBuilder().name(name).build();
        }

        /** Builds a {@link File}. */
        final class Builder extends ImmutableLogBackend.File.Builder implements ModelBuilder<File> {
            Builder() {}

            /** Sets the configuration. */
            public Builder conf(Consumer<FileConf.Builder> conf) {
                return conf(ModelBuilder.build(FileConf.builder(), conf));
            }
        }
    }

    /** A backend of another type. */
    @Value.Immutable
    non-sealed interface Unknown extends LogBackend {
        /** Returns the configuration, whose shape the type decides. */
        Optional<JsonObject> conf();

        /** Returns a builder with nothing set; it needs {@code type}. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this backend. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds an {@link Unknown}. */
        final class Builder extends ImmutableLogBackend.Unknown.Builder implements ModelBuilder<Unknown> {
            Builder() {}
        }
    }

    /** The configuration of a {@link Tcp} backend. */
    @Value.Immutable
    interface TcpConf extends Model {
        /** Returns where entries go, as {@code host:port}. */
        Optional<String> address();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this configuration. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link TcpConf}. */
        final class Builder extends ImmutableLogBackend.TcpConf.Builder implements ModelBuilder<TcpConf> {
            Builder() {}
        }
    }

    /** The configuration of a {@link File} backend. */
    @Value.Immutable
    interface FileConf extends Model {
        /** Returns the path of the file. */
        Optional<String> path();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this configuration. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link FileConf}. */
        final class Builder extends ImmutableLogBackend.FileConf.Builder implements ModelBuilder<FileConf> {
            Builder() {}
        }
    }
}
