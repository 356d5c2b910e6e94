package dev.meshmanager.kuma.testing;

import dev.meshmanager.core.Resource;

/**
 * Entry points for AssertJ assertions about resources and in-memory control planes.
 *
 * <pre>{@code
 * assertThat(timeout).isValid().hasNoWarnings();
 * assertThat(controlPlane).received("PUT", "/meshes/default/meshtimeouts/web");
 * }</pre>
 */
public final class KumaAssertions {
    private KumaAssertions() {}

    /** Returns assertions about a resource. */
    public static ResourceAssert assertThat(Resource actual) {
        return new ResourceAssert(actual);
    }

    /** Returns assertions about the stored resources and the received calls of a control plane. */
    public static FakeControlPlaneAssert assertThat(FakeControlPlane actual) {
        return new FakeControlPlaneAssert(actual);
    }
}
