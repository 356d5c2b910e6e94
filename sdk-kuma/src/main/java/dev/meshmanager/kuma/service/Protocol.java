package dev.meshmanager.kuma.service;

import dev.meshmanager.core.OpenEnum;

/** What is spoken on a port of a service. */
public final class Protocol extends OpenEnum {
    /** TCP, nothing more known. */
    public static final Protocol TCP = of("tcp");
    /** TLS, passed on as it is. */
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

    /** Returns the constant of this name, known or not. */
    public static Protocol of(String value) {
        return new Protocol(value);
    }
}
