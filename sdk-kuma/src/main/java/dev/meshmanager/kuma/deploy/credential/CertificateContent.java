package dev.meshmanager.kuma.deploy.credential;

import dev.meshmanager.core.internal.Der;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What a certificate says. {@link #sign} encodes it, since the JDK can only read certificates. */
final class CertificateContent {
    private static final int BOOLEAN = 0x01;
    private static final int BITS = 0x03;
    private static final int OID = 0x06;
    private static final int UTF8 = 0x0c;
    private static final int UTC_TIME = 0x17;
    private static final int LONG_TIME = 0x18;
    private static final int SET = 0x31;
    private static final int DNS_NAME = 0x82;
    private static final int URI_NAME = 0x86;
    private static final int IP_ADDRESS = 0x87;
    private static final byte[] ECDSA_WITH_SHA256 = Der.value(Der.SEQUENCE, oid("2a8648ce3d040302"));
    private static final byte[] COMMON_NAME = oid("550403");
    private static final byte[] SUBJECT_KEY = oid("551d0e");
    private static final byte[] KEY_USAGE = oid("551d0f");
    private static final byte[] ALTERNATIVE_NAMES = oid("551d11");
    private static final byte[] BASIC_CONSTRAINTS = oid("551d13");
    private static final byte[] AUTHORITY_KEY = oid("551d23");
    private static final byte[] EXTENDED_KEY_USAGE = oid("551d25");
    private static final byte[] SERVER = oid("2b06010505070301");
    private static final byte[] CLIENT = oid("2b06010505070302");
    /** RFC 5280: times from 2050 on have four digits for the year. */
    private static final int FIRST_LONG_YEAR = 2050;

    private final String subject;
    private final PublicKey key;
    private final Instant start;
    private final Instant end;
    private final List<byte[]> names = new ArrayList<>();
    private final List<byte[]> usages = new ArrayList<>();
    private boolean isAuthority;

    CertificateContent(String subject, PublicKey key, Instant start, Instant end) {
        this.subject = subject;
        this.key = key;
        this.start = start;
        this.end = end;
    }

    CertificateContent authority() {
        isAuthority = true;
        return this;
    }

    CertificateContent server() {
        usages.add(SERVER);
        return this;
    }

    CertificateContent client() {
        usages.add(CLIENT);
        return this;
    }

    CertificateContent name(CertificateName name) {
        switch (name.kind()) {
            case DNS -> names.add(Der.value(DNS_NAME, name.text().getBytes(StandardCharsets.US_ASCII)));
            case URI -> names.add(Der.value(URI_NAME, name.text().getBytes(StandardCharsets.US_ASCII)));
            case IP -> names.add(Der.value(IP_ADDRESS, name.address()));
        }
        return this;
    }

    /** Returns the certificate. The issuer's key is the public key that belongs to {@code issuerKey}. */
    X509Certificate sign(String issuer, PublicKey issuerPublicKey, PrivateKey issuerKey)
            throws GeneralSecurityException {
        byte[] content = Der.value(
                Der.SEQUENCE,
                Der.value(0xa0, integer(BigInteger.TWO)),
                integer(new BigInteger(127, new SecureRandom()).setBit(126)),
                ECDSA_WITH_SHA256,
                distinguishedName(issuer),
                Der.value(Der.SEQUENCE, time(start), time(end)),
                distinguishedName(subject),
                key.getEncoded(),
                Der.value(0xa3, extensions(issuerPublicKey)));
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(issuerKey);
        signature.update(content);
        byte[] certificate = Der.value(Der.SEQUENCE, content, ECDSA_WITH_SHA256, bits(0, signature.sign()));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
    }

    private byte[] extensions(PublicKey issuerKey) throws GeneralSecurityException {
        byte[] constraints = isAuthority ? Der.value(BOOLEAN, new byte[] {(byte) 0xff}) : new byte[0];
        // Bits from the left: digitalSignature 0, keyCertSign 5, cRLSign 6.
        byte[] keyUsage = isAuthority ? bits(1, new byte[] {0x06}) : bits(7, new byte[] {(byte) 0x80});
        List<byte[]> all = new ArrayList<>();
        all.add(extension(BASIC_CONSTRAINTS, true, Der.value(Der.SEQUENCE, constraints)));
        all.add(extension(KEY_USAGE, true, keyUsage));
        if (!usages.isEmpty()) {
            all.add(extension(EXTENDED_KEY_USAGE, false, Der.value(Der.SEQUENCE, usages.toArray(new byte[0][]))));
        }
        all.add(extension(SUBJECT_KEY, false, Der.value(Der.OCTETS, keyId(key))));
        all.add(extension(AUTHORITY_KEY, false, Der.value(Der.SEQUENCE, Der.value(0x80, keyId(issuerKey)))));
        if (!names.isEmpty()) {
            all.add(extension(ALTERNATIVE_NAMES, false, Der.value(Der.SEQUENCE, names.toArray(new byte[0][]))));
        }
        return Der.value(Der.SEQUENCE, all.toArray(new byte[0][]));
    }

    private static byte[] extension(byte[] id, boolean isCritical, byte[] value) {
        byte[] critical = isCritical ? Der.value(BOOLEAN, new byte[] {(byte) 0xff}) : new byte[0];
        return Der.value(Der.SEQUENCE, id, critical, Der.value(Der.OCTETS, value));
    }

    private static byte[] keyId(PublicKey key) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-1").digest(key.getEncoded());
    }

    private static byte[] distinguishedName(String commonName) {
        byte[] name =
                Der.value(Der.SEQUENCE, COMMON_NAME, Der.value(UTF8, commonName.getBytes(StandardCharsets.UTF_8)));
        return Der.value(Der.SEQUENCE, Der.value(SET, name));
    }

    private static byte[] time(Instant time) {
        boolean isLong = time.atZone(ZoneOffset.UTC).getYear() >= FIRST_LONG_YEAR;
        String text = DateTimeFormatter.ofPattern(isLong ? "yyyyMMddHHmmss'Z'" : "yyMMddHHmmss'Z'")
                .withZone(ZoneOffset.UTC)
                .format(time);
        return Der.value(isLong ? LONG_TIME : UTC_TIME, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] bits(int unused, byte[] bytes) {
        return Der.value(BITS, new byte[] {(byte) unused}, bytes);
    }

    private static byte[] integer(BigInteger value) {
        return Der.value(Der.INTEGER, value.toByteArray());
    }

    private static byte[] oid(String hex) {
        return Der.value(OID, HexFormat.of().parseHex(hex));
    }
}
