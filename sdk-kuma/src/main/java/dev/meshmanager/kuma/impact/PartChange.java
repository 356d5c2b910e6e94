package dev.meshmanager.kuma.impact;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The configuration that the policies of one kind give to a part of a proxy, as far as it changes.
 *
 * @param kind the kind of the policies
 * @param part the part
 * @param members the members that change, sorted by path
 */
public record PartChange(String kind, ConfigPart part, List<MemberChange> members) {
    /** Copies the list. */
    public PartChange {
        members = List.copyOf(members);
    }

    /** Returns the kind, the part and the members. */
    @Override
    public String toString() {
        return kind + ", " + part + members.stream().map(Object::toString).collect(Collectors.joining("; ", ": ", ""));
    }
}
