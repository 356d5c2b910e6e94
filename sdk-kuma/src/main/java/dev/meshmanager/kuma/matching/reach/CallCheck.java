package dev.meshmanager.kuma.matching.reach;

/** What is checked on the way of a call. */
public enum CallCheck {
    /** Whether the client has an outbound for the destination. */
    OUTBOUND("outbound"),
    /** Where the routes of the client send the traffic. */
    ROUTE("route"),
    /** Whether a proxy, a zone ingress or a zone egress takes the traffic for the destination. */
    ENDPOINT("endpoint"),
    /** Whether both sides agree on mTLS or plain text, and trust each other. */
    TLS("tls"),
    /** Whether the permissions of the destination allow the client. */
    PERMISSION("permission"),
    /** Whether the client may send traffic to a host outside of the mesh. */
    PASSTHROUGH("passthrough");

    private final String label;

    CallCheck(String label) {
        this.label = label;
    }

    /** Returns the name in lower case. */
    @Override
    public String toString() {
        return label;
    }
}
