package dev.meshmanager.kuma.inspect;

import dev.meshmanager.core.OpenEnum;

/** The part of a proxy that a policy applies to. */
public final class AttachmentType extends OpenEnum {
    /** One inbound. */
    public static final AttachmentType INBOUND = of("inbound");
    /** One outbound. */
    public static final AttachmentType OUTBOUND = of("outbound");
    /** All traffic to one service. */
    public static final AttachmentType SERVICE = of("service");
    /** The proxy as a whole. */
    public static final AttachmentType DATAPLANE = of("dataplane");

    private AttachmentType(String value) {
        super(value);
    }

    /** Returns the type with this name, known or not. */
    public static AttachmentType of(String value) {
        return new AttachmentType(value);
    }
}
