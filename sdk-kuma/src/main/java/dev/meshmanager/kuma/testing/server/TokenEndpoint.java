package dev.meshmanager.kuma.testing.server;

import dev.meshmanager.core.GoDuration;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.json.JsonException;
import dev.meshmanager.kuma.internal.JsonWebToken;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.testing.admission.MeshDefaults;
import dev.meshmanager.kuma.testing.key.SigningKeys;
import dev.meshmanager.kuma.testing.store.CpMode;
import dev.meshmanager.kuma.testing.store.Store;
import dev.meshmanager.kuma.testing.store.StoredKind;
import dev.meshmanager.kuma.testing.wire.GoText;
import dev.meshmanager.kuma.testing.wire.Refusal;
import dev.meshmanager.kuma.testing.wire.RefusedField;
import dev.meshmanager.kuma.testing.wire.ServerAnswer;
import dev.meshmanager.kuma.testing.wire.ServerRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Issues tokens: JSON web tokens with Kuma's claims, signed with the key of {@link SigningKeys}. */
public final class TokenEndpoint {
    private static final Duration TEN_YEARS = Duration.ofDays(3650);
    /** Tokens become valid this much earlier, for servers whose clocks are slow. */
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

    private static final Set<String> ZONE_PROXY_TYPES = Set.of("ingress", "egress");

    private final CpMode mode;
    private final StoredKind meshes;
    private final Store store;
    private final Clock clock;

    public TokenEndpoint(CpMode mode, StoredKind meshes, Store store, Clock clock) {
        this.mode = mode;
        this.meshes = meshes;
        this.store = store;
        this.clock = clock;
    }

    public ServerAnswer issue(String type, ServerRequest call) {
        if (!Set.of("dataplane", "zone", "user").contains(type)) {
            throw Refusal.noSuchPath();
        }
        if (!call.method().equals("POST")) {
            throw Refusal.noSuchMethod();
        }
        call.requireJson();
        JsonObject request = parse(call.body());
        List<RefusedField> violations = new ArrayList<>();
        switch (type) {
            case "dataplane":
                requireShape(request, "name", "mesh", "type", "workload", "validFor");
                requireTags(request);
                return dataplane(request, violations);
            case "zone":
                requireShape(request, "zone", "validFor");
                requireTexts(request, "scope");
                return zone(request, violations);
            default:
                requireShape(request, "name", "validFor");
                requireTexts(request, "groups");
                return user(request, violations);
        }
    }

    private static JsonObject parse(String body) {
        try {
            JsonValue value = Json.parse(body);
            return value.isNull() ? JsonObject.EMPTY : value.asObject().orElseThrow(() -> Refusal.empty(400));
        } catch (JsonException e) {
            throw Refusal.empty(400);
        }
    }

    private static void requireShape(JsonObject request, String... texts) {
        for (String name : texts) {
            given(request, name).ifPresent(value -> require(value.asString().isPresent()));
        }
    }

    private static void requireTexts(JsonObject request, String name) {
        given(request, name).ifPresent(value -> {
            require(value.raw() instanceof List);
            value.elements().forEach(text -> require(text.asString().isPresent()));
        });
    }

    private static void requireTags(JsonObject request) {
        given(request, "tags").ifPresent(value -> {
            require(value.asObject().isPresent());
            JsonObject tags = value.asObject().orElseThrow();
            tags.names().forEach(tag -> requireTexts(tags, tag));
        });
    }

    private static Optional<JsonValue> given(JsonObject request, String name) {
        return request.get(name).filter(value -> !value.isNull());
    }

    /** Like the control plane, this does not say what is wrong. */
    private static void require(boolean condition) {
        if (!condition) {
            throw Refusal.empty(400);
        }
    }

    private ServerAnswer dataplane(JsonObject request, List<RefusedField> violations) {
        String mesh = Trees.text(request, "mesh");
        requireText("mesh", mesh, violations);
        Duration validFor = validFor(request, violations);
        String type = Trees.text(request, "type");
        boolean known = Set.of("", "dataplane").contains(type) || hasZoneProxies() && ZONE_PROXY_TYPES.contains(type);
        if (!known) {
            violations.add(new RefusedField("type", type + " is not a valid proxy type"));
        }
        refuseIfAny(violations);
        if (store.find(meshes, "", mesh).isEmpty()) {
            String secret = "Secret of name " + GoText.quote(MeshDefaults.tokenKey(mesh)) + " in mesh ";
            throw noKey(secret + GoText.quote(mesh));
        }
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("Name", Trees.text(request, "name"));
        claims.put("Mesh", mesh);
        claims.put("Tags", tags(Trees.object(request, "tags")));
        claims.put("Type", type);
        claims.put("Workload", Trees.text(request, "workload"));
        return sign(claims, validFor);
    }

    /** Since 3.0 zone proxies are data plane proxies. */
    private boolean hasZoneProxies() {
        return mode.version().isBefore(KumaVersion.V3_0);
    }

    private ServerAnswer zone(JsonObject request, List<RefusedField> violations) {
        if (!Trees.has(request, "scope") && hasZoneProxies()) {
            violations.add(new RefusedField("scope", "cannot be empty"));
        }
        Duration validFor = validFor(request, violations);
        refuseIfAny(violations);
        if (mode.isFederatedZone()) {
            throw noKey("GlobalSecret of name \"zone-token-signing-key-1\"");
        }
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("Zone", Trees.text(request, "zone"));
        claims.put("Scope", Trees.texts(request, "scope"));
        return sign(claims, validFor);
    }

    private ServerAnswer user(JsonObject request, List<RefusedField> violations) {
        String name = Trees.text(request, "name");
        requireText("name", name, violations);
        requireText("validFor", Trees.text(request, "validFor"), violations);
        int before = violations.size();
        Duration validFor = validFor(request, violations);
        if (validFor.isZero() || violations.size() > before) {
            violations.add(new RefusedField("validFor", "cannot be empty or nil"));
        }
        refuseIfAny(violations);
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("Name", name);
        claims.put("Groups", request.get("groups").orElse(JsonValue.NULL));
        return sign(claims, validFor);
    }

    /** Tags without values are omitted, and each value is included once. */
    private static Map<String, Object> tags(JsonObject request) {
        Map<String, Object> tags = new TreeMap<>();
        for (String tag : request.names()) {
            Set<String> values = new TreeSet<>(Trees.texts(request, tag));
            if (!values.isEmpty()) {
                tags.put(tag, values);
            }
        }
        return tags;
    }

    private static void requireText(String field, String text, List<RefusedField> violations) {
        if (text.isEmpty()) {
            violations.add(new RefusedField(field, "cannot be empty"));
        }
    }

    private static Duration validFor(JsonObject request, List<RefusedField> violations) {
        String text = Trees.text(request, "validFor");
        if (text.isEmpty()) {
            return TEN_YEARS;
        }
        try {
            return GoDuration.parse(text);
        } catch (IllegalArgumentException e) {
            violations.add(new RefusedField("validFor", "is invalid: time: invalid duration " + GoText.quote(text)));
            return TEN_YEARS;
        }
    }

    private static void refuseIfAny(List<RefusedField> violations) {
        if (!violations.isEmpty()) {
            throw Refusal.invalid("Invalid request", violations);
        }
    }

    private static Refusal noKey(String secret) {
        return Refusal.problem(
                404,
                "Signing Key not found",
                "there is no signing key with KID 1. " + secret
                        + " is not found. If signing key was rotated, regenerate the token");
    }

    private ServerAnswer sign(Map<String, Object> claims, Duration validFor) {
        Instant now = clock.instant();
        long start = now.minus(CLOCK_SKEW).getEpochSecond();
        claims.put("exp", now.plus(validFor).getEpochSecond());
        claims.put("nbf", start);
        claims.put("iat", start);
        claims.put("jti", UUID.randomUUID().toString());
        return new ServerAnswer(
                200,
                "text/plain",
                JsonWebToken.sign("1", claims, SigningKeys.pair().getPrivate()));
    }
}
