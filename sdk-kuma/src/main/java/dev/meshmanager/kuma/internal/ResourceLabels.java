package dev.meshmanager.kuma.internal;

import dev.meshmanager.core.Resource;

/** The labels that the control plane computes, and what they say about a resource. */
public final class ResourceLabels {
    public static final String MESH = "kuma.io/mesh";
    public static final String ZONE = "kuma.io/zone";
    public static final String ORIGIN = "kuma.io/origin";
    public static final String ENVIRONMENT = "kuma.io/env";
    public static final String NAMESPACE = "k8s.kuma.io/namespace";
    public static final String DISPLAY_NAME = "kuma.io/display-name";
    public static final String POLICY_ROLE = "kuma.io/policy-role";
    public static final String EFFECT = "kuma.io/effect";
    public static final String PROXY_TYPE = "kuma.io/proxy-type";

    public static final String ORIGIN_ZONE = "zone";
    public static final String ORIGIN_GLOBAL = "global";

    private ResourceLabels() {}

    /** Returns the value of a label; empty text if the resource does not have it. */
    public static String get(Resource resource, String label) {
        return resource.labels().getOrDefault(label, "");
    }

    /** Returns the name by which references call a resource; an empty label counts as none. */
    public static String displayName(Resource resource) {
        String name = get(resource, DISPLAY_NAME);
        return name.isEmpty() ? resource.name() : name;
    }

    /** Returns whether a policy only shows its effect in inspections. */
    public static boolean isShadow(Resource policy) {
        return get(policy, EFFECT).equals("shadow");
    }
}
