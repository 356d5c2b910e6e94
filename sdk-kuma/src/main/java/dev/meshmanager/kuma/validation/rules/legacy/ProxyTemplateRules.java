package dev.meshmanager.kuma.validation.rules.legacy;

import static dev.meshmanager.kuma.validation.text.EnvoyMessage.CLUSTER;
import static dev.meshmanager.kuma.validation.text.EnvoyMessage.HTTP_FILTER;
import static dev.meshmanager.kuma.validation.text.EnvoyMessage.LISTENER;
import static dev.meshmanager.kuma.validation.text.EnvoyMessage.NETWORK_FILTER;
import static dev.meshmanager.kuma.validation.text.EnvoyMessage.VIRTUAL_HOST;

import dev.meshmanager.kuma.legacy.ProxyTemplate;
import dev.meshmanager.kuma.legacy.ProxyTemplateModification;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.EnvoyResources;
import dev.meshmanager.kuma.validation.rules.shared.Selectors;
import dev.meshmanager.kuma.validation.rules.shared.Tags;
import dev.meshmanager.kuma.validation.text.EnvoyMessage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules for a {@link ProxyTemplate}. */
public final class ProxyTemplateRules implements KindRules<ProxyTemplate> {
    private static final List<String> PROFILES =
            List.of("default-proxy", "egress-proxy", "gateway-proxy", "ingress-proxy");
    private static final List<String> OF_RESOURCES = List.of("add", "patch", "remove");
    private static final List<String> OF_FILTERS =
            List.of("addFirst", "addLast", "addBefore", "addAfter", "patch", "remove");
    private static final Set<String> NAMED = Set.of("addBefore", "addAfter", "patch");

    @Override
    public void check(ProxyTemplate template, FieldPath root) {
        Selectors.checkEach(
                root.field("selectors"),
                template.selectors(),
                Tags.SELECTOR.atLeastOne().withService());
        FieldPath at = root.field("conf");
        template.conf().ifPresent(conf -> {
            for (int i = 0; i < conf.imports().size(); i++) {
                if (!PROFILES.contains(conf.imports().get(i))) {
                    at.field("imports").index(i).reject("must be one of " + PROFILES);
                }
            }
            checkResources(at.field("resources"), conf.resources());
            for (int i = 0; i < conf.modifications().size(); i++) {
                check(at.field("modifications").index(i), conf.modifications().get(i));
            }
        });
    }

    private static void checkResources(FieldPath at, List<ProxyTemplate.RawResource> resources) {
        for (int i = 0; i < resources.size(); i++) {
            FieldPath place = at.index(i);
            place.field("name").notEmpty(resources.get(i).name());
            place.field("version").notEmpty(resources.get(i).version());
            FieldPath resource = place.field("resource");
            resource.notEmpty(resources.get(i).resource());
            resources
                    .get(i)
                    .resource()
                    .filter(yaml -> !yaml.isEmpty())
                    .ifPresent(yaml -> EnvoyResources.checkTyped(resource, yaml));
        }
    }

    /** If several members are set, the control plane reads only the last one, in its own order. */
    private static void check(FieldPath at, ProxyTemplateModification modification) {
        if (modification.virtualHost().isPresent()) {
            ProxyTemplateModification.VirtualHost host =
                    modification.virtualHost().get();
            boolean named = host.match()
                    .flatMap(ProxyTemplateModification.VirtualHostMatch::name)
                    .filter(name -> !name.isEmpty())
                    .isPresent();
            check(at.field("virtualHost"), VIRTUAL_HOST, host.operation(), named, "match.name", host.value());
        } else if (modification.httpFilter().isPresent()) {
            check(at.field("httpFilter"), HTTP_FILTER, modification.httpFilter().get());
        } else if (modification.networkFilter().isPresent()) {
            check(
                    at.field("networkFilter"),
                    NETWORK_FILTER,
                    modification.networkFilter().get());
        } else if (modification.listener().isPresent()) {
            ProxyTemplateModification.Listener listener =
                    modification.listener().get();
            boolean matches = listener.match().isPresent();
            check(at.field("listener"), LISTENER, listener.operation(), matches, "match", listener.value());
        } else if (modification.cluster().isPresent()) {
            ProxyTemplateModification.Cluster cluster = modification.cluster().get();
            boolean matches = cluster.match().isPresent();
            check(at.field("cluster"), CLUSTER, cluster.operation(), matches, "match", cluster.value());
        }
    }

    private static String operation(Optional<ProxyTemplateModification.Operation> operation) {
        return operation.map(ProxyTemplateModification.Operation::value).orElse("");
    }

    private static void check(
            FieldPath at,
            EnvoyMessage message,
            Optional<ProxyTemplateModification.Operation> named,
            boolean matches,
            String match,
            Optional<String> value) {
        String operation = operation(named);
        if (!OF_RESOURCES.contains(operation)) {
            at.field("operation").reject("must be one of " + OF_RESOURCES);
            return;
        }
        if (operation.equals("add") && matches) {
            at.field(match).reject("must not be defined with operation add");
        }
        checkValue(at.field("value"), message, operation, value);
    }

    private static void check(FieldPath at, EnvoyMessage message, ProxyTemplateModification.Filter filter) {
        String operation = operation(filter.operation());
        if (!OF_FILTERS.contains(operation)) {
            at.field("operation").reject("must be one of " + OF_FILTERS);
            return;
        }
        boolean named = filter.match()
                .flatMap(ProxyTemplateModification.FilterMatch::name)
                .filter(name -> !name.isEmpty())
                .isPresent();
        if (NAMED.contains(operation) && !named) {
            at.field("match").field("name").reject("must name the filter with operation " + operation);
        }
        checkValue(at.field("value"), message, operation, filter.value());
    }

    private static void checkValue(FieldPath at, EnvoyMessage message, String operation, Optional<String> value) {
        if (operation.equals("patch")) {
            EnvoyResources.checkPatch(at, message, value.orElse(""));
        } else if (!operation.equals("remove")) {
            EnvoyResources.check(at, message, value.orElse(""));
        }
    }
}
