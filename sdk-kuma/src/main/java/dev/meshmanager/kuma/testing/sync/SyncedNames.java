package dev.meshmanager.kuma.testing.sync;

import dev.meshmanager.kuma.testing.store.StoredItem;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Computes the names of synced resources. They end with a hash, so that they do not collide. */
public final class SyncedNames {
    private static final String DISPLAY_NAME = "kuma.io/display-name";
    /** The characters that Kubernetes uses for random names. Without vowels they do not form words. */
    private static final String ALPHABET = "bcdfghjklmnpqrstvwxz2456789";

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final int LONGEST_NAME = 253;
    private static final int SUFFIX = 17;

    private SyncedNames() {}

    public static String displayName(StoredItem item) {
        return item.labels().getOrDefault(DISPLAY_NAME, item.name());
    }

    /** Returns the name with the hash of mesh, name and the labels of the resource's origin. */
    public static String hashed(StoredItem item, Map<String, String> labels) {
        return hashed(
                item.mesh(),
                displayName(item),
                labels.getOrDefault("kuma.io/zone", ""),
                labels.getOrDefault("k8s.kuma.io/namespace", ""));
    }

    public static String hashed(String mesh, String name, String zone, String namespace) {
        String hashed = mesh + name + zone + namespace;
        String kept = name.length() > LONGEST_NAME - SUFFIX ? name.substring(0, LONGEST_NAME - SUFFIX) : name;
        return kept + "-" + hash(hashed);
    }

    private static String hash(String text) {
        long hash = FNV_OFFSET;
        for (byte part : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (part & 0xff)) * FNV_PRIME;
        }
        StringBuilder letters = new StringBuilder();
        for (char digit : String.format("%016x", hash).toCharArray()) {
            letters.append(ALPHABET.charAt(digit % ALPHABET.length()));
        }
        return letters.toString();
    }
}
