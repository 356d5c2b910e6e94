package dev.meshmanager.kuma.testing;

import dev.meshmanager.core.Resource;

/** AssertJ's entry points for resources and for the calls that an in-memory control plane has got. */
public final class KumaAssertions {
    private KumaAssertions() {}

    /** Returns assertions about a resource. */
    public static ResourceAssert assertThat(Resource actual) {
        return new ResourceAssert(actual);
    }

    /** Returns assertions about what a control plane has stored and which calls it has got. */
    public static FakeControlPlaneAssert assertThat(FakeControlPlane actual) {
        return new FakeControlPlaneAssert(actual);
    }
}
