package dev.meshmanager.kuma.upgrade.rules;

import dev.meshmanager.kuma.upgrade.model.UpgradeCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which code a member has, by its path without indexes. Entries that come first win. */
final class CodeTable {
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

    static final CodeTable REFUSED = new CodeTable()
            .put("spec\\.targetRef\\.kind", UpgradeCode.TARGET_KIND)
            .put("spec\\.targetRef\\.sectionName", UpgradeCode.TARGET_SECTION)
            .put("spec\\.(to|from)\\[]\\.targetRef\\.kind", UpgradeCode.DESTINATION_KIND)
            .put(".*\\.(targetRef|backendRef|backendRefs\\[])\\.labels", UpgradeCode.REFERENCE_BY_NAME)
            .put("spec\\..*\\.openTelemetry.*", UpgradeCode.OPEN_TELEMETRY_ENDPOINT)
            .put(".*\\.backendRefs?(\\[])?\\.kind", UpgradeCode.BACKEND_KIND)
            .put(".*\\.backendRefs?(\\[])?\\.weight", UpgradeCode.BACKEND_WEIGHT)
            .put(".*\\.hashPolicies\\[]\\.type", UpgradeCode.HASH_POLICY_SOURCE_IP)
            .put("spec\\.identities\\[]\\.type", UpgradeCode.SERVICE_TAG_IDENTITY)
            .put(".*\\.(appP|p)rotocol", UpgradeCode.PROTOCOL)
            .put("spec\\.tls\\.verification\\..*", UpgradeCode.EXTERNAL_SERVICE_TLS)
            .put("networking\\.outbound\\[].*", UpgradeCode.OUTBOUND_TAGS)
            .put("networking\\.gateway\\.type", UpgradeCode.BUILTIN_GATEWAY)
            .put("name", UpgradeCode.NAME)
            .put("labels.*kuma\\.io/policy-role.*", UpgradeCode.POLICY_ROLE);

    static final CodeTable DROPPED = new CodeTable()
            .put("mtls", UpgradeCode.MESH_MTLS)
            .put("metrics", UpgradeCode.MESH_METRICS)
            .put("logging", UpgradeCode.MESH_LOGGING)
            .put("tracing", UpgradeCode.MESH_TRACING)
            .put("networking", UpgradeCode.MESH_PASSTHROUGH)
            .put("constraints", UpgradeCode.MESH_CONSTRAINTS)
            .put("routing", UpgradeCode.MESH_LOCALITY)
            .put("meshServices", UpgradeCode.MESH_SERVICES_MODE)
            .put("spec\\.targetRef\\.(name|namespace)", UpgradeCode.TARGET_NAME)
            .put("spec\\.targetRef\\.proxyTypes", UpgradeCode.TARGET_PROXY_TYPES)
            .put("spec\\.targetRef\\.(tags|mesh)", UpgradeCode.TARGET_TAGS)
            .put("spec\\.from", UpgradeCode.FROM_DROPPED)
            .put(
                    ".*\\.(targetRef|backendRef|backendRefs\\[])\\.(name|namespace|tags|mesh|proxyTypes)",
                    UpgradeCode.REFERENCE_NAME_DROPPED)
            .put("spec\\..*\\.openTelemetry\\.endpoint", UpgradeCode.OPEN_TELEMETRY_ENDPOINT)
            .put(".*\\.healthyPanicThreshold", UpgradeCode.PANIC_THRESHOLD)
            .put(".*\\.loadBalancer\\.(ringHash|maglev)\\.hashPolicies", UpgradeCode.HASH_POLICIES)
            .put("networking\\.inbound\\[]\\.tags", UpgradeCode.INBOUND_TAGS)
            .put("networking\\.outbound\\[]\\.tags", UpgradeCode.OUTBOUND_TAGS)
            .put("networking\\.advertisedAddress", UpgradeCode.ADVERTISED_ADDRESS)
            .put("networking\\.transparentProxying\\.reachableServices", UpgradeCode.REACHABLE_SERVICES)
            .put("probes", UpgradeCode.PROBES)
            .put("spec\\.selector\\.dataplaneTags", UpgradeCode.SERVICE_SELECTOR_TAGS)
            .put("spec\\.tls\\.verification\\..*", UpgradeCode.EXTERNAL_SERVICE_TLS)
            .put("spec\\.origin", UpgradeCode.TRUST_ORIGIN);

    private final Map<Pattern, UpgradeCode> codes = new LinkedHashMap<>();

    private CodeTable() {}

    private CodeTable put(String path, UpgradeCode code) {
        codes.put(Pattern.compile(path), code);
        return this;
    }

    Optional<UpgradeCode> find(String path) {
        String plain = INDEX.matcher(path).replaceAll("[]");
        return codes.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(plain).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
