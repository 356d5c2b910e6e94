package dev.meshmanager.kuma.service;

import dev.meshmanager.core.OpenEnum;

/** The protocol of a port of a service. */
public final class Protocol extends OpenEnum {
    /** TCP with any content. */
    public static final Protocol TCP = of("tcp");
    /** TLS. Proxies pass it on without decrypting it. */
    public static final Protocol TLS = of("tls");
    /** HTTP/1.1. */
    public static final Protocol HTTP = of("http");
    /** HTTP/2. */
    public static final Protocol HTTP2 = of("http2");
    /** gRPC. */
    public static final Protocol GRPC = of("grpc");
    /** Kafka. */
    public static final Protocol KAFKA = of("kafka");
    /** MySQL. */
    public static final Protocol MYSQL = of("mysql");

    private Protocol(String value) {
        super(value);
    }

    /** Returns the value with this name. Names that the SDK does not know are allowed. */
    public static Protocol of(String value) {
        return new Protocol(value);
    }
}
