/**
 * A Kuma control plane that runs in the memory of a test, and an extension that gives one to JUnit tests.
 *
 * <pre>{@code
 * @RegisterExtension
 * final FakeControlPlaneExtension extension = FakeControlPlaneExtension.create();
 *
 * @Test
 * void storesTimeouts(FakeControlPlane controlPlane, KumaClient client) {
 *     client.apply(Mesh.builder().name("default").build());
 *     new MyProgram(controlPlane.url()).run();
 *     assertThat(controlPlane.resources(MeshTimeout.TYPE).get("default", "web").spec().to()).hasSize(1);
 * }
 * }</pre>
 *
 * <p>Add {@code com.squareup.okhttp3:mockwebserver3} in test scope, which this SDK only has as an optional dependency;
 * without it the first use ends in a {@link java.lang.NoClassDefFoundError}. The extension needs
 * {@code org.junit.jupiter:junit-jupiter-api} 5.13 or later, the control plane itself does not.
 */
@NullMarked
package dev.meshmanager.kuma.testing;

import org.jspecify.annotations.NullMarked;
