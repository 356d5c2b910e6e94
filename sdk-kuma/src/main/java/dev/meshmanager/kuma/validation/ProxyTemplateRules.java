package dev.meshmanager.kuma.validation;

import dev.meshmanager.kuma.legacy.ProxyTemplate;
import dev.meshmanager.kuma.legacy.ProxyTemplateModification;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the control plane allows in a {@link ProxyTemplate}. */
final class ProxyTemplateRules implements KindRules<ProxyTemplate> {
    private static final Set<String> PROFILES =
            Set.of("default-proxy", "egress-proxy", "gateway-proxy", "ingress-proxy");
    private static final Set<String> OF_RESOURCES = Set.of("add", "patch", "remove");
    private static final Set<String> OF_FILTERS =
            Set.of("addFirst", "addLast", "addBefore", "addAfter", "patch", "remove");
    private static final Set<String> NAMED = Set.of("addBefore", "addAfter", "patch");

    @Override
    public void check(ProxyTemplate template, At root) {
        Selectors.checkEach(
                root.field("selectors"),
                template.selectors(),
                Tags.SELECTOR.atLeastOne().withService());
        At at = root.field("conf");
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

    private static void checkResources(At at, List<ProxyTemplate.RawResource> resources) {
        for (int i = 0; i < resources.size(); i++) {
            At place = at.index(i);
            place.field("name").notEmpty(resources.get(i).name());
            place.field("version").notEmpty(resources.get(i).version());
            At resource = place.field("resource");
            resource.notEmpty(resources.get(i).resource());
            resources
                    .get(i)
                    .resource()
                    .filter(yaml -> !yaml.isEmpty())
                    .ifPresent(yaml -> EnvoyResources.check(resource, yaml));
        }
    }

    private static void check(At at, ProxyTemplateModification modification) {
        modification
                .cluster()
                .ifPresent(cluster -> check(
                        at.field("cluster"),
                        operation(cluster.operation()),
                        cluster.match().isPresent(),
                        "match",
                        cluster.value()));
        modification
                .listener()
                .ifPresent(listener -> check(
                        at.field("listener"),
                        operation(listener.operation()),
                        listener.match().isPresent(),
                        "match",
                        listener.value()));
        modification.virtualHost().ifPresent(host -> {
            boolean named = host.match()
                    .flatMap(ProxyTemplateModification.VirtualHostMatch::name)
                    .filter(name -> !name.isEmpty())
                    .isPresent();
            check(at.field("virtualHost"), operation(host.operation()), named, "match.name", host.value());
        });
        modification.networkFilter().ifPresent(filter -> check(at.field("networkFilter"), filter));
        modification.httpFilter().ifPresent(filter -> check(at.field("httpFilter"), filter));
    }

    private static String operation(Optional<ProxyTemplateModification.Operation> operation) {
        return operation.map(ProxyTemplateModification.Operation::value).orElse("");
    }

    private static void check(At at, String operation, boolean matches, String match, Optional<String> value) {
        if (!OF_RESOURCES.contains(operation)) {
            at.field("operation").reject("must be one of " + OF_RESOURCES);
            return;
        }
        if (operation.equals("add") && matches) {
            at.field(match).reject("must not be defined with operation add");
        }
        checkValue(at.field("value"), operation, value);
    }

    private static void check(At at, ProxyTemplateModification.Filter filter) {
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
        checkValue(at.field("value"), operation, filter.value());
    }

    private static void checkValue(At at, String operation, Optional<String> value) {
        if (!operation.equals("remove")) {
            EnvoyResources.check(at, value.orElse(""));
        }
    }
}
