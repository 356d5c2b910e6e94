package dev.meshmanager.kuma.validation;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.schema.SchemaViolation;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.service.MeshExternalService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How the members of a kind in one version differ from those of the model, which are those of 2.14 in almost all kinds:
 * the version drops some, and allows fewer values of others. Immutable.
 */
final class MemberChanges {
    static final MemberChanges NONE = new MemberChanges(List.of(), List.of());
    /** The model has these members for 3.0. */
    private static final MemberChanges SOURCES_OF_30 = new MemberChanges(
            Stream.of("caCert", "clientCert", "clientKey")
                    .flatMap(source -> Stream.of("type", "insecureInline", "secretRef")
                            .map(member -> "spec.tls.verification." + source + "." + member))
                    .map(path -> new Gone(MemberPath.of(path), "there is no such source before 3.0"))
                    .toList(),
            List.of());

    /** dataplane.proto of 2.13 has no such member; the protocol is a tag. */
    private static final MemberChanges PROTOCOLS_OF_214 = new MemberChanges(
            List.of(new Gone(
                    MemberPath.of("networking.inbound[].protocol"),
                    "before 2.14 the tag kuma.io/protocol tells the protocol")),
            List.of());

    private final List<Gone> gone;
    private final List<Limit> limits;

    MemberChanges(List<Gone> gone, List<Limit> limits) {
        this.gone = gone;
        this.limits = limits;
    }

    static MemberChanges of(ResourceType<?> type, KumaVersion version) {
        if (version.isAtLeast(KumaVersion.V3_0)) {
            return MembersOf30.changes(type);
        }
        if (type.equals(Dataplane.TYPE) && version.isBefore(KumaVersion.V2_14)) {
            return PROTOCOLS_OF_214;
        }
        return type.equals(MeshExternalService.TYPE) ? SOURCES_OF_30 : NONE;
    }

    boolean isEmpty() {
        return gone.isEmpty() && limits.isEmpty();
    }

    /** Returns the document as this version reads it, or the same object if it reads all members. */
    JsonObject read(JsonObject document) {
        JsonObject read = document;
        for (Gone member : gone) {
            read = member.path.remove(read, value -> true);
        }
        return read;
    }

    /** Returns the members of the document that this version drops. */
    List<DroppedMember> dropped(JsonObject document) {
        List<DroppedMember> dropped = new ArrayList<>();
        for (Gone member : gone) {
            member.path.find(document, (path, value) -> dropped.add(new DroppedMember(path, value, member.effect)));
        }
        return dropped;
    }

    /** Returns the document without the values that only other versions allow. */
    JsonObject withoutViolations(JsonObject document) {
        JsonObject rest = document;
        for (Limit limit : limits) {
            rest = limit.path.remove(rest, value -> !limit.allowed.test(value));
        }
        return rest;
    }

    /** Returns the values that only other versions allow. */
    List<SchemaViolation> check(JsonObject document) {
        List<SchemaViolation> violations = new ArrayList<>();
        for (Limit limit : limits) {
            limit.path.find(document, (path, value) -> {
                if (!limit.allowed.test(value)) {
                    String place = limit.member.isEmpty() ? path : path + "." + limit.member;
                    violations.add(new SchemaViolation(place, limit.reason, false));
                }
            });
        }
        return violations;
    }

    /**
     * A member that the version drops.
     *
     * @param effect what happens without it
     */
    record Gone(MemberPath path, String effect) {}

    /**
     * The values that the version allows.
     *
     * @param member the member of the value that a violation concerns; empty for the value itself
     */
    record Limit(MemberPath path, String member, Predicate<JsonValue> allowed, String reason) {
        static Limit oneOf(String path, List<String> texts) {
            return new Limit(
                    MemberPath.of(path),
                    "",
                    value -> value.asString()
                            .filter(text -> !texts.contains(text))
                            .isEmpty(),
                    "must be one of " + texts);
        }

        static Limit atMost(String path, long most) {
            return new Limit(
                    MemberPath.of(path),
                    "",
                    value -> value.asNumber()
                            .filter(number -> number.doubleValue() > most)
                            .isEmpty(),
                    "must be at most " + most);
        }

        static Limit matching(String path, Pattern pattern) {
            return new Limit(
                    MemberPath.of(path),
                    "",
                    value -> value.asString()
                            .filter(text -> !pattern.matcher(text).matches())
                            .isEmpty(),
                    "must match " + pattern);
        }

        static Limit required(String path, String member) {
            return new Limit(
                    MemberPath.of(path),
                    member,
                    value -> value.asObject()
                            .map(object -> hasValue(object, member))
                            .orElse(true),
                    "is required");
        }

        private static boolean hasValue(JsonObject object, String member) {
            Optional<JsonValue> value = object.get(member);
            return value.isPresent() && !value.get().isNull();
        }
    }
}
