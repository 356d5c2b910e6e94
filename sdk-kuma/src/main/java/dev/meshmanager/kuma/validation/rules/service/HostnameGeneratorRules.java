package dev.meshmanager.kuma.validation.rules.service;

import dev.meshmanager.kuma.service.HostnameGenerator;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.text.GoTemplates;
import dev.meshmanager.kuma.validation.text.Names;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The rules for a {@link HostnameGenerator}. */
public final class HostnameGeneratorRules implements KindRules<HostnameGenerator> {
    private static final Map<String, String> SAMPLE = Map.of(
            "Name", "name", "DisplayName", "displayname", "Namespace", "namespace", "Mesh", "mesh", "Zone", "zone");

    @Override
    public void check(HostnameGenerator generator, FieldPath root) {
        HostnameGenerator.Spec spec = generator.spec();
        FieldPath at = root.field("spec");
        long selectors = spec.selector().stream()
                .flatMap(selector -> Stream.of(
                        selector.meshService(), selector.meshExternalService(), selector.meshMultiZoneService()))
                .filter(Optional::isPresent)
                .count();
        if (selectors != 1) {
            at.field("selector")
                    .reject("must have exactly one of meshService, meshExternalService and meshMultiZoneService");
        }
        checkTemplate(at.field("template"), spec.template().orElse(""));
        if (spec.extension()
                .filter(extension -> extension.type().orElse("").isEmpty())
                .isPresent()) {
            at.field("extension").field("type").reject("must not be empty");
        }
    }

    private static void checkTemplate(FieldPath at, String template) {
        if (template.isEmpty()) {
            at.reject("must not be empty");
            return;
        }
        Optional<String> malformed = GoTemplates.check(template);
        if (malformed.isPresent()) {
            at.reject(malformed.get());
            return;
        }
        if (GoTemplates.hasUnknownField(template, SAMPLE)) {
            at.reject("must only use the fields " + String.join(", ", new TreeSet<>(SAMPLE.keySet())));
            return;
        }
        GoTemplates.render(template, SAMPLE)
                .flatMap(name ->
                        Names.subdomain(name).map(reason -> "makes names like \"" + name + "\", which " + reason))
                .ifPresent(at::reject);
    }
}
