package dev.meshmanager.kuma.matching.answer;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.kuma.inspect.ResourceKey;
import dev.meshmanager.kuma.inspect.RuleAttachments;
import dev.meshmanager.kuma.inspect.RuleAttachments.Type;
import dev.meshmanager.kuma.internal.Tags;
import dev.meshmanager.kuma.matching.model.IndexedPolicy;
import dev.meshmanager.kuma.matching.model.IndexedProxy;
import dev.meshmanager.kuma.matching.model.IndexedProxy.Address;
import dev.meshmanager.kuma.matching.model.IndexedProxy.Part;
import dev.meshmanager.kuma.matching.model.MeshModel;
import dev.meshmanager.kuma.matching.older.OlderOutbound;
import dev.meshmanager.kuma.matching.older.OlderOutbounds;
import dev.meshmanager.kuma.matching.rules.KindRules;
import dev.meshmanager.kuma.matching.rules.SubsetRules.RuleForSubset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes the rules of a proxy and the parts that they are for, as the older {@code rules} does. */
final class OlderRulesAnswer {
    private static final JsonObject LISTS = Shape.emptyLists("items");
    private static final JsonObject ANY_TRAFFIC = JsonObject.of("subset", Map.of());
    private static final int QUALIFIER_BYTES = 8;

    private final IndexedProxy proxy;
    private final List<OlderOutbound> outbounds;
    private final List<RuleAttachments.Item> items = new ArrayList<>();

    private OlderRulesAnswer(IndexedProxy proxy, List<OlderOutbound> outbounds) {
        this.proxy = proxy;
        this.outbounds = outbounds;
    }

    static RuleAttachments of(IndexedProxy proxy, MeshModel mesh, Collection<KindRules> kinds) {
        OlderRulesAnswer answer = new OlderRulesAnswer(proxy, new OlderOutbounds(mesh).of(proxy));
        kinds.forEach(answer::add);
        answer.items.sort(
                Comparator.comparing((RuleAttachments.Item item) -> item.name().orElse(""))
                        .thenComparing(item -> item.type().map(Object::toString).orElse(""))
                        .thenComparing(item -> item.policyType().orElse("")));
        return RuleAttachments.builder()
                .total(answer.items.size())
                .items(answer.items)
                .unknownFields(LISTS)
                .build();
    }

    private void add(KindRules kind) {
        kind.fromRules().forEach((inbound, rules) -> rules.forEach(rule -> addInbound(kind, inbound, rule)));
        addOutbounds(kind, kind.toRules());
        kind.proxyRule()
                .ifPresent(rule -> items.add(item(kind, Type.SINGLE_ITEM, rule.conf(), rule.origins())
                        .build()));
    }

    private void addInbound(KindRules kind, Address inbound, RuleForSubset rule) {
        Map<String, String> tags = proxy.inbounds().stream()
                .filter(part -> part.address().equals(inbound))
                .map(Part::tags)
                .filter(some -> some.containsKey(Tags.SERVICE))
                .findFirst()
                .orElseThrow(() -> Refusals.withoutService(proxy));
        items.add(item(kind, Type.CLIENT_SUBSET, rule)
                .name(cluster(tags))
                .tags(tags)
                .addAddress(inbound.host() + ":" + inbound.port())
                .service(tags.getOrDefault(Tags.SERVICE, ""))
                .build());
    }

    /** Outbounds with the same tags share a rule. */
    private void addOutbounds(KindRules kind, List<RuleForSubset> rules) {
        Map<Map<String, String>, Shared> byTags = new LinkedHashMap<>();
        for (OlderOutbound outbound : outbounds) {
            Map<String, String> tags = outbound.tags();
            Shared known = byTags.get(tags);
            if (known != null && known.canGrow(byTags.size())) {
                known.add(outbound);
            } else if (known == null && tags.containsKey(Tags.SERVICE)) {
                rules.stream()
                        .filter(rule -> rule.subset().contains(tags))
                        .findFirst()
                        .ifPresent(rule -> {
                            Shared shared = new Shared(rule, byTags.size(), new LinkedHashSet<>());
                            shared.add(outbound);
                            byTags.put(tags, shared);
                        });
            }
        }
        byTags.forEach((tags, shared) -> items.add(item(kind, Type.DESTINATION_SUBSET, shared.rule())
                .name(cluster(tags))
                .tags(tags)
                .addresses(shared.addresses())
                .service(tags.getOrDefault(Tags.SERVICE, ""))
                .build()));
    }

    /** A rule and the addresses of the outbounds that share it. */
    private record Shared(RuleForSubset rule, int index, Set<String> addresses) {
        void add(OlderOutbound outbound) {
            outbound.names().forEach(name -> addresses.add(name + ":" + outbound.port()));
            addresses.add(outbound.address());
        }

        /**
         * Returns whether another address counts. The control plane of 2.14.3 adds it to the place where the rule was
         * stored first, which is no longer read once the list has moved: after 1, 2, 4, 8 and so on rules.
         */
        boolean canGrow(int rules) {
            int reserved = 1;
            while (reserved <= index) {
                reserved *= 2;
            }
            return rules <= reserved;
        }
    }

    private static RuleAttachments.Item.Builder item(KindRules kind, Type type, RuleForSubset rule) {
        RuleAttachments.Item.Builder item = item(kind, type, rule.conf(), rule.origins());
        rule.subset().tags().forEach(tag -> item.putSubset(tag.key(), tag.not() ? "!" + tag.value() : tag.value()));
        return item;
    }

    private static RuleAttachments.Item.Builder item(
            KindRules kind, Type type, Object conf, List<IndexedPolicy> origins) {
        return RuleAttachments.Item.builder()
                .type(type)
                .policyType(kind.kind().name())
                .conf(Shape.conf(conf))
                .origins(origins.stream()
                        .map(policy -> ResourceKey.of(
                                policy.policy().mesh(), policy.policy().name()))
                        .toList())
                .unknownFields(ANY_TRAFFIC);
    }

    /** The control plane names traffic by its service, and tells it apart by a hash if there are other tags. */
    private static String cluster(Map<String, String> tags) {
        String service = tags.getOrDefault(Tags.SERVICE, "");
        if (tags.size() == 1) {
            return service;
        }
        StringBuilder text = new StringBuilder();
        new TreeMap<>(tags).forEach((key, value) -> text.append(key).append(value));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return service + "-" + HexFormat.of().formatHex(Arrays.copyOf(hash, QUALIFIER_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
