package dev.meshmanager.kuma.upgrade.source;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.format.DocumentTree;
import dev.meshmanager.kuma.finding.Finding;
import dev.meshmanager.kuma.finding.FindingCode;
import dev.meshmanager.kuma.finding.FindingSubject;
import dev.meshmanager.kuma.finding.SourceLocation;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something to check: a JSON tree, what it is about, and where its members are written.
 *
 * @param subject what findings are about
 * @param members the members, of a resource in the universal format
 * @param locations returns where the member with a path is written, or empty if the tree was not read from a text
 */
public record SourceTree(
        FindingSubject subject, JsonObject members, Function<String, Optional<SourceLocation>> locations) {
    /** Returns a tree that was not read from a text. */
    public static SourceTree of(FindingSubject subject, JsonObject members) {
        return new SourceTree(subject, members, path -> Optional.empty());
    }

    /** Returns the tree of a document in a file. Paths are those of {@link DocumentTree#locationOf}. */
    public static SourceTree of(FindingSubject subject, String file, DocumentTree tree) {
        return new SourceTree(
                subject, tree.members(), path -> Optional.of(SourceLocation.of(file, tree.locationOf(path))));
    }

    /** Returns a finding about the member with this path. */
    public Finding found(FindingCode code, String path, String message) {
        Finding finding = Finding.of(code, subject, message).at(path);
        return locations.apply(path).map(finding::in).orElse(finding);
    }
}
