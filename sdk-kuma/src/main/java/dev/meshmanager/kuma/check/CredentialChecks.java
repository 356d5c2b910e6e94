package dev.meshmanager.kuma.check;

import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.check.CheckResult.Status;
import dev.meshmanager.kuma.dashboard.snapshot.Snapshot;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.identity.MeshTrust;
import dev.meshmanager.kuma.identity.authority.AuthorityCertificate;
import dev.meshmanager.kuma.secret.GlobalSecret;
import dev.meshmanager.kuma.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges signing keys by their names and ages, and authorities by their certificates. */
final class CredentialChecks {
    private static final Pattern SIGNING_KEY = Pattern.compile("(.*-token-signing-key.*?)(?:-(\\d{1,9}))?");
    private static final Duration OLD_KEY = Duration.ofDays(365);
    /** Tokens of the key before are expired or replaced after this time. */
    private static final Duration ROTATION = Duration.ofDays(30);

    private static final Duration SOON = Duration.ofDays(30);

    private final Snapshot snapshot;
    private final Estate credentials;

    CredentialChecks(Snapshot snapshot, Estate credentials) {
        this.snapshot = snapshot;
        this.credentials = credentials;
    }

    /** Receives what is not as it should be. */
    interface Findings {
        void add(Check check, Status status, String detail);
    }

    /** A stored key with its number. */
    private record Key(Resource secret, int serial) {
        boolean isOlder(Instant now, Duration age) {
            return secret.creationTime()
                    .filter(created -> created.isBefore(now.minus(age)))
                    .isPresent();
        }
    }

    void run(Findings findings) {
        signingKeys().forEach((purpose, keys) -> {
            Key newest = keys.get(keys.size() - 1);
            if (newest.isOlder(snapshot.time(), OLD_KEY)) {
                findings.add(Check.SIGNING_KEYS_YOUNG, Status.WARN, name(newest) + " is " + age(newest) + " days old");
            }
            if (keys.size() > 1 && newest.isOlder(snapshot.time(), ROTATION)) {
                keys.subList(0, keys.size() - 1)
                        .forEach(key -> findings.add(
                                Check.SIGNING_KEYS_USED,
                                Status.WARN,
                                name(key) + " was replaced by "
                                        + newest.secret().name() + " " + age(newest) + " days ago"));
            }
        });
        Map<String, List<AuthorityCertificate>> authorities = Stream.concat(
                        AuthorityCertificate.ofMeshes(snapshot.meshes(), credentials.list(Secret.TYPE)).stream(),
                        AuthorityCertificate.ofTrusts(credentials.list(MeshTrust.TYPE)).stream())
                .collect(Collectors.groupingBy(
                        authority -> (authority.isTrust() ? "the MeshTrust " : "the authority ") + authority.name(),
                        TreeMap::new,
                        Collectors.toList()));
        authorities.forEach((name, certificates) -> judge(name, certificates, findings));
    }

    private Map<String, List<Key>> signingKeys() {
        Map<String, List<Key>> keys = new TreeMap<>();
        Stream.concat(credentials.list(Secret.TYPE).stream(), credentials.list(GlobalSecret.TYPE).stream())
                .forEach(secret -> {
                    Matcher name = SIGNING_KEY.matcher(secret.name());
                    if (name.matches()) {
                        keys.computeIfAbsent(mesh(secret) + name.group(1), purpose -> new ArrayList<>())
                                .add(new Key(secret, name.group(2) == null ? 0 : Integer.parseInt(name.group(2))));
                    }
                });
        keys.values().forEach(list -> list.sort(Comparator.comparingInt(Key::serial)));
        return keys;
    }

    private static String mesh(Resource secret) {
        return secret instanceof MeshResource inMesh ? inMesh.mesh() + "/" : "";
    }

    private static String name(Key key) {
        return "the signing key " + mesh(key.secret()) + key.secret().name();
    }

    private long age(Key key) {
        return Duration.between(key.secret().creationTime().orElseThrow(), snapshot.time())
                .toDays();
    }

    private void judge(String name, List<AuthorityCertificate> certificates, Findings findings) {
        List<Instant> ends = certificates.stream()
                .map(authority -> authority.certificate().getNotAfter().toInstant())
                .sorted()
                .toList();
        // After a rotation, the old certificate may expire beside the new one.
        boolean isInUse = !ends.get(ends.size() - 1).isAfter(snapshot.time());
        ends.stream()
                .filter(end -> !end.isAfter(snapshot.time().plus(SOON)))
                .forEach(end -> findings.add(
                        Check.AUTHORITIES_VALID,
                        isInUse ? Status.FAIL : Status.WARN,
                        name + (end.isAfter(snapshot.time()) ? " expires at " : " expired at ") + end));
    }
}
