package dev.meshmanager.kuma.validation;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.format.DocumentException;
import dev.meshmanager.core.format.DocumentLocation;
import dev.meshmanager.core.format.DocumentTree;
import dev.meshmanager.core.format.ResourceDocuments;
import dev.meshmanager.kuma.finding.FindingReport;
import dev.meshmanager.kuma.finding.FindingSubject;
import dev.meshmanager.kuma.finding.SourceLocation;
import dev.meshmanager.kuma.internal.Trees;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** Checks documents together. Each may refer to meshes of the others. */
final class DocumentCheck {
    private final ValidationOptions options;
    private final KindCheck kinds;
    private final List<DocumentException> failures = new ArrayList<>();
    private final List<DocumentTree> trees;

    private DocumentCheck(
            ValidationOptions options,
            BiFunction<ResourceDocuments, Consumer<DocumentException>, List<DocumentTree>> reading) {
        this.options = options;
        this.kinds = new KindCheck(options);
        this.trees = reading.apply(ResourceDocuments.of(kinds.types()), failures::add);
    }

    static DocumentCheck of(String text, ValidationOptions options) {
        return new DocumentCheck(options, (documents, failures) -> documents.trees(text, failures));
    }

    static DocumentCheck of(Path path, ValidationOptions options) {
        return new DocumentCheck(options, (documents, failures) -> documents.trees(path, failures));
    }

    List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        failures.forEach(failure -> violations.add(
                Violation.of(Violation.Stage.SHAPE, "", failure.reason()).at(failure.location())));
        ReferenceRules references = new ReferenceRules(options.meshes(), mesh -> false);
        trees.forEach(tree -> references.add(tree.members()));
        trees.forEach(tree -> add(tree, references, violations));
        violations.sort(Comparator.comparing(
                violation -> SourceLocation.of(violation.location().orElseThrow())));
        return violations;
    }

    private void add(DocumentTree tree, ReferenceRules references, List<Violation> violations) {
        FindingSubject subject = ReferenceRules.subjectOf(tree.members());
        Optional<ResourceType<?>> type = RuleBook.types().find(Trees.text(tree.members(), "type"));
        List<Violation> found = new ArrayList<>();
        type.ifPresentOrElse(
                known -> found.addAll(Validation.check(known, tree.members(), options)),
                () -> found.addAll(kinds.check(tree.members())));
        found.addAll(references.check(tree.members()));
        Set<Violation> ofObject = type.map(known -> placedByObject(known, tree)).orElse(Set.of());
        for (Violation violation : found) {
            violations.add(violation
                    .inResource(subject)
                    .at(
                            ofObject.contains(violation)
                                    ? tree.locationInDocument(violation.field())
                                    : tree.locationOf(violation.field())));
        }
    }

    /** Returns violations whose fields are those of a Kubernetes object, not of the universal format. */
    private Set<Violation> placedByObject(ResourceType<?> type, DocumentTree tree) {
        return Set.copyOf(new PlacementRules(type, tree.members()).checkObject(options.isStrict()));
    }

    /** Returns the violations and the warnings, at these places. */
    FindingReport findings(Function<DocumentLocation, SourceLocation> place) {
        ValidationFindings findings = new ValidationFindings(Optional.of(place));
        violations().forEach(findings::add);
        for (DocumentTree tree : trees) {
            FindingSubject subject = ReferenceRules.subjectOf(tree.members());
            RuleBook.types()
                    .find(subject.kind())
                    .map(type -> Validation.warnings(type, tree.members(), options))
                    .orElse(List.of())
                    .forEach(warning -> findings.add(subject, warning, Optional.of(tree.locationOf(""))));
        }
        return findings.report();
    }
}
