package dev.meshmanager.kuma.testing;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.estate.Estate;

/**
 * Entry points for AssertJ assertions about resources, estates and in-memory control planes.
 *
 * <pre>{@code
 * assertThat(timeout).isValid().hasNoWarnings();
 * assertThat(estate).proxy("web-1").canCall("payments", 8080).cannotCall("ledger", 9090);
 * assertThat(controlPlane).received("PUT", "/meshes/default/meshtimeouts/web");
 * }</pre>
 */
public final class KumaAssertions {
    private KumaAssertions() {}

    /** Returns assertions about a resource. */
    public static ResourceAssert assertThat(Resource actual) {
        return new ResourceAssert(actual);
    }

    /** Returns assertions about what the policies of an estate do. */
    public static EstateAssert assertThat(Estate actual) {
        return new EstateAssert(actual);
    }

    /** Returns assertions about the stored resources and the received calls of a control plane. */
    public static FakeControlPlaneAssert assertThat(FakeControlPlane actual) {
        return new FakeControlPlaneAssert(actual);
    }
}
