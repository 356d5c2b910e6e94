package dev.meshmanager.kuma.mesh;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.annotation.JsonUnion;
import dev.meshmanager.core.annotation.Schema;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** A destination of access logs. */
@JsonUnion(value = "type", optional = true)
@Value.Enclosing
public sealed interface LogBackend extends Model {
    /** Returns the type, for example {@code tcp}. It is empty if the document has no type. */
    String type();

    /** Returns the name. {@link Logging#defaultBackend()} and policies refer to it. */
    Optional<String> name();

    /**
     * Returns the format of a log entry, with the command operators of Envoy. Default: the format of the control plane.
     */
    Optional<String> format();

    /** Returns a backend with the name {@code logging} that sends log entries to this {@code host:port} over TCP. */
    static Tcp tcp(String address) {
        return Tcp.builder().name("logging").conf(c -> c.address(address)).build();
    }

    /**
     * Returns a backend with the name {@code logging} that writes log entries to a file. The path is on the machine of
     * the proxy.
     */
    static File file(String path) {
        return File.builder().name("logging").conf(c -> c.path(path)).build();
    }

    /** A service that receives log entries over TCP. */
    @Value.Immutable
    non-sealed interface Tcp extends LogBackend {
        @Override
        default String type() {
            return "tcp";
        }

        /** Returns the configuration. */
        @Schema(decodedAs = "config")
        Optional<TcpConf> conf();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this backend. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Returns this backend with another name. {@link Logging#defaultBackend()} and policies refer to the name. */
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

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this backend. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Returns this backend with another name. {@link Logging#defaultBackend()} and policies refer to the name. */
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

    /** A backend of any other type. */
    @Value.Immutable
    non-sealed interface Unknown extends LogBackend {
        /** Returns the configuration. Its members depend on the type. */
        Optional<JsonObject> conf();

        /** Returns an empty builder. {@code type} is required. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this backend. */
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
        /** Returns the address that log entries are sent to, in the form {@code host:port}. */
        Optional<String> address();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this configuration. */
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

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this configuration. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link FileConf}. */
        final class Builder extends ImmutableLogBackend.FileConf.Builder implements ModelBuilder<FileConf> {
            Builder() {}
        }
    }
}
