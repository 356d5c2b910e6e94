package dev.meshmanager.kuma.validation.rules.legacy;

import dev.meshmanager.kuma.legacy.VirtualOutbound;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.Selectors;
import dev.meshmanager.kuma.validation.rules.shared.Tags;
import dev.meshmanager.kuma.validation.text.GoTemplates;
import dev.meshmanager.kuma.validation.text.Hosts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules for a {@link VirtualOutbound}. */
public final class VirtualOutboundRules implements KindRules<VirtualOutbound> {
    @Override
    public void check(VirtualOutbound policy, FieldPath root) {
        Selectors.check(root.field("selectors"), policy.selectors(), Tags.SELECTOR.atLeastOne());
        FieldPath at = root.field("conf");
        at.defined(policy.conf());
        policy.conf().ifPresent(conf -> {
            checkParameters(at.field("parameters"), conf.parameters());
            checkTemplate(at.field("host"), conf.host(), conf.parameters(), "dummy");
            checkTemplate(at.field("port"), conf.port(), conf.parameters(), "1");
        });
    }

    private static void checkParameters(FieldPath at, List<VirtualOutbound.TemplateParameter> parameters) {
        boolean hasService = false;
        Set<String> names = new HashSet<>();
        for (int i = 0; i < parameters.size(); i++) {
            String name = parameters.get(i).name().orElse("");
            String tag = parameters.get(i).tagKey().orElse("");
            FieldPath place = at.index(i);
            if (!names.add(name)) {
                place.field("name").reject("is there more than once");
            }
            hasService |= tag.equals("kuma.io/service");
            if (!Tags.isName(tag.isEmpty() ? name : tag)) {
                place.field(tag.isEmpty() ? "name" : "tagKey").reject("must be the name of a tag");
            }
            if (!name.matches("[a-zA-Z0-9]+")) {
                place.field("name").reject("must consist of letters and digits");
            }
        }
        if (!hasService) {
            at.reject("must have a parameter with the tagKey kuma.io/service");
        }
    }

    private static void checkTemplate(
            FieldPath at,
            Optional<String> template,
            List<VirtualOutbound.TemplateParameter> parameters,
            String sample) {
        at.notEmpty(template);
        String text = template.orElse("");
        Map<String, String> values = new HashMap<>();
        parameters.forEach(parameter -> values.put(parameter.name().orElse(""), sample));
        Optional<String> malformed = GoTemplates.check(text);
        if (malformed.isPresent()) {
            at.reject(malformed.get());
        } else if (GoTemplates.hasUnknownField(text, values)) {
            at.reject("must only use the parameters");
        } else {
            GoTemplates.render(text, values)
                    .filter(result -> !result.isEmpty() && !fits(result, sample))
                    .ifPresent(result -> at.reject(
                            "makes \"" + result + "\", which is no " + (sample.equals("1") ? "port" : "host name")));
        }
    }

    private static boolean fits(String result, String sample) {
        if (!sample.equals("1")) {
            return Hosts.isDnsName(result);
        }
        return result.matches("\\d{1,5}") && Integer.parseInt(result) >= 1 && Integer.parseInt(result) <= 65_535;
    }
}
