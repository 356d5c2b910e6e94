package dev.meshmanager.kuma.common;

import dev.meshmanager.core.OpenEnum;

/** A TLS version. */
public final class TlsVersion extends OpenEnum {
    /** The proxy chooses the version. */
    public static final TlsVersion AUTO = of("TLSAuto");
    /** TLS 1.0. */
    public static final TlsVersion TLS_1_0 = of("TLS10");
    /** TLS 1.1. */
    public static final TlsVersion TLS_1_1 = of("TLS11");
    /** TLS 1.2. */
    public static final TlsVersion TLS_1_2 = of("TLS12");
    /** TLS 1.3. */
    public static final TlsVersion TLS_1_3 = of("TLS13");

    private TlsVersion(String value) {
        super(value);
    }

    /** Returns the version with this name, known or not. */
    public static TlsVersion of(String value) {
        return new TlsVersion(value);
    }
}
