package dev.meshmanager.kuma;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.error.MembersDroppedException;
import dev.meshmanager.core.exchange.Exchange;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.text.VisibleText;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.server.ServerVersion;
import dev.meshmanager.kuma.validation.DroppedMember;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.ValidationOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds out which members of a resource that was written are not stored. */
final class WriteCheck {
    private final ServerVersion version;
    private final Optional<WhenDropped> whenDropped;

    /** Creates a check; {@code whenDropped} is empty if writes are not verified. */
    WriteCheck(ServerVersion version, Optional<WhenDropped> whenDropped) {
        this.version = version;
        this.whenDropped = whenDropped;
    }

    boolean isOn() {
        return whenDropped.isPresent();
    }

    /**
     * Returns the result of a write after which {@code read} was read. The version is asked for only if members are
     * absent.
     */
    Exchange<Applied> judge(Exchange<?> write, Applied applied, ResourceType<?> type, Resource sent, JsonObject read) {
        JsonObject members = tree(sent);
        List<ReadBack.Difference> absent = ReadBack.differences(type, members, read).stream()
                .filter(ReadBack.Difference::isAbsent)
                .toList();
        if (absent.isEmpty()) {
            return write.done(applied.verified(List.of()));
        }
        return tellVersion(write).then(told -> {
            Map<String, String> effects = known(type, members, told);
            List<DroppedMember> dropped = absent.stream()
                    // The control plane leaves out what means the same as nothing, unless its version has no such
                    // member.
                    .filter(member -> member.loss() == ReadBack.Loss.MISSING || effects.containsKey(member.path()))
                    .map(member ->
                            new DroppedMember(member.path(), member.sent(), effects.getOrDefault(member.path(), "")))
                    .toList();
            if (!dropped.isEmpty() && whenDropped.equals(Optional.of(WhenDropped.FAIL))) {
                throw failure(write, type, sent, dropped);
            }
            return write.done(applied.verified(dropped));
        });
    }

    /**
     * Returns the path of the first member that somebody else has changed since a write, or empty. What the version of
     * the control plane is known to drop is no such change.
     */
    Optional<String> foreignChange(Exchange<?> write, ResourceType<?> type, Resource sent, Resource read) {
        JsonObject members = tree(sent);
        List<ReadBack.Difference> differences = ReadBack.differences(type, members, tree(read)).stream()
                .filter(member -> member.loss() != ReadBack.Loss.OMITTED)
                .toList();
        boolean mayBeDropped = differences.stream().anyMatch(ReadBack.Difference::isAbsent);
        Map<String, String> known =
                mayBeDropped ? known(type, members, tellVersion(write).execute()) : Map.of();
        return differences.stream()
                .filter(member -> !(member.isAbsent() && known.containsKey(member.path())))
                .map(ReadBack.Difference::path)
                .findFirst();
    }

    /** A write does not fail because the version cannot be read; it is that of {@link ValidationOptions} then. */
    private Exchange<Optional<KumaVersion>> tellVersion(Exchange<?> write) {
        return version.ask().map(Optional::of).orElse(untold -> write.done(Optional.empty()));
    }

    /** Returns the effects of the members that the version is known to drop, by path. */
    private static Map<String, String> known(ResourceType<?> type, JsonObject sent, Optional<KumaVersion> told) {
        ValidationOptions options = ValidationOptions.defaults();
        return Validation.dropped(type, sent, told.map(options::version).orElse(options)).stream()
                .collect(Collectors.toMap(DroppedMember::field, DroppedMember::effect, (first, second) -> first));
    }

    private static MembersDroppedException failure(
            Exchange<?> write, ResourceType<?> type, Resource sent, List<DroppedMember> dropped) {
        String name = sent.meshName().map(mesh -> mesh + "/").orElse("") + sent.name();
        return new MembersDroppedException(
                write.requestLine(),
                dropped.stream()
                        .map(member -> member.field() + (member.effect().isEmpty() ? "" : " (" + member.effect() + ")"))
                        .collect(Collectors.joining(
                                ", ",
                                "written, but the control plane did not store all of " + type + " "
                                        + VisibleText.part(name) + ", it dropped ",
                                "")),
                dropped.stream().map(DroppedMember::field).toList());
    }

    static JsonObject tree(Resource resource) {
        return Json.toTree(resource).asObject().orElseThrow();
    }
}
