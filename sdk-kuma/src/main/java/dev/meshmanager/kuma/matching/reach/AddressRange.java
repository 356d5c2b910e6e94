package dev.meshmanager.kuma.matching.reach;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** A range of IP addresses, such as {@code 10.0.0.0/8}. */
final class AddressRange {
    /** Only texts that are addresses are parsed, so that no name is resolved. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private final byte[] address;
    private final int bits;

    private AddressRange(byte[] address, int bits) {
        this.address = address;
        this.bits = bits;
    }

    static Optional<AddressRange> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        try {
            int bits = Integer.parseInt(text.substring(slash + 1));
            return parseAddress(text.substring(0, slash)).map(address -> new AddressRange(address, bits));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> parseAddress(String text) {
        try {
            return ADDRESS.matcher(text).matches()
                    ? Optional.of(InetAddress.getAllByName(text)[0].getAddress())
                    : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    boolean contains(String host) {
        return parseAddress(host).filter(this::contains).isPresent();
    }

    private boolean contains(byte[] other) {
        if (other.length != address.length || bits > address.length * Byte.SIZE) {
            return false;
        }
        for (int i = 0; i < bits; i++) {
            int mask = 0x80 >> i % Byte.SIZE;
            if ((address[i / Byte.SIZE] & mask) != (other[i / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
