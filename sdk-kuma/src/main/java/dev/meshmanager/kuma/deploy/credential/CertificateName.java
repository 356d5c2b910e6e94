package dev.meshmanager.kuma.deploy.credential;

import dev.meshmanager.core.text.VisibleText;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** A name that a certificate is valid for. */
record CertificateName(Kind kind, String text) {
    private static final Pattern DNS = Pattern.compile(
            "(\\*\\.)?[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?" + "(\\.[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?)*");
    private static final Pattern URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[!-~]+");
    private static final Pattern IP = Pattern.compile("\\d+(\\.\\d+){3}|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");

    enum Kind {
        DNS,
        IP,
        URI
    }

    static CertificateName of(String text) {
        if (IP.matcher(text).matches()) {
            CertificateName name = new CertificateName(Kind.IP, text);
            name.address();
            return name;
        }
        if (URI.matcher(text).matches()) {
            return new CertificateName(Kind.URI, text);
        }
        if (DNS.matcher(text).matches()) {
            return new CertificateName(Kind.DNS, text);
        }
        throw refused(text);
    }

    /** Returns the bytes of an IP address. Literals are not looked up. */
    byte[] address() {
        try {
            return InetAddress.getByName(text).getAddress();
        } catch (UnknownHostException e) {
            throw refused(text);
        }
    }

    private static IllegalArgumentException refused(String text) {
        return new IllegalArgumentException(
                "neither a host name nor an IP address nor a URI: " + VisibleText.part(text));
    }
}
