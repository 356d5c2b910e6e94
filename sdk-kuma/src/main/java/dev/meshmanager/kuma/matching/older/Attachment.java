package dev.meshmanager.kuma.matching.older;

import dev.meshmanager.kuma.inspect.AttachmentType;

/**
 * The part of a proxy that policies are for.
 *
 * @param name the address of an inbound or outbound, or the name of a service; empty for the whole proxy
 * @param service the service; empty for the whole proxy
 */
public record Attachment(AttachmentType type, String name, String service) implements Comparable<Attachment> {
    /** The proxy as a whole. */
    public static final Attachment PROXY = new Attachment(AttachmentType.DATAPLANE, "", "");

    @Override
    public int compareTo(Attachment other) {
        return text().compareTo(other.text());
    }

    /** The control plane sorts by this text. */
    private String text() {
        return type + " " + name + " " + service;
    }
}
