package dev.meshmanager.kuma.common;

import dev.meshmanager.core.OpenEnum;

/** An HTTP method. */
public final class HttpMethod extends OpenEnum {
    /** No method. The older kinds define it and reject it in most places. */
    public static final HttpMethod NONE = of("NONE");
    /** {@code CONNECT}. */
    public static final HttpMethod CONNECT = of("CONNECT");
    /** {@code DELETE}. */
    public static final HttpMethod DELETE = of("DELETE");
    /** {@code GET}. */
    public static final HttpMethod GET = of("GET");
    /** {@code HEAD}. */
    public static final HttpMethod HEAD = of("HEAD");
    /** {@code OPTIONS}. */
    public static final HttpMethod OPTIONS = of("OPTIONS");
    /** {@code PATCH}. */
    public static final HttpMethod PATCH = of("PATCH");
    /** {@code POST}. */
    public static final HttpMethod POST = of("POST");
    /** {@code PUT}. */
    public static final HttpMethod PUT = of("PUT");
    /** {@code TRACE}. */
    public static final HttpMethod TRACE = of("TRACE");

    private HttpMethod(String value) {
        super(value);
    }

    /** Returns the method with this name, known or not. */
    public static HttpMethod of(String value) {
        return new HttpMethod(value);
    }
}
