package dev.meshmanager.kuma.analysis.check;

import dev.meshmanager.kuma.matching.model.References;
import dev.meshmanager.kuma.policy.target.BackendRef;
import dev.meshmanager.kuma.policy.target.TargetRef;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Describes references in words. */
final class TargetText {
    private TargetText() {}

    static String of(TargetRef ref) {
        String types = ref.proxyTypes().isEmpty() ? "" : " of the types " + ref.proxyTypes();
        return text(References.kind(ref).value(), ref.name(), ref.labels(), ref.tags())
                + ref.sectionName()
                        .filter(section -> !section.isEmpty())
                        .map(section -> " with the section " + section)
                        .orElse("")
                + types;
    }

    static String of(BackendRef ref) {
        return text(ref.kind().map(Object::toString).orElse("backend"), ref.name(), ref.labels(), ref.tags());
    }

    static String text(String kind, Optional<String> name, Map<String, String> labels, Map<String, String> tags) {
        return kind
                + name.map(text -> " " + text).orElse("")
                + (labels.isEmpty() ? "" : " with the labels " + new TreeMap<>(labels))
                + (tags.isEmpty() ? "" : " with the tags " + new TreeMap<>(tags));
    }
}
