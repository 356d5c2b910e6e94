/**
 * A Kuma control plane in the memory of a test, and a JUnit extension that starts it.
 *
 * <pre>{@code
 * @RegisterExtension
 * final FakeControlPlaneExtension extension = FakeControlPlaneExtension.create();
 *
 *
 * @Test
 * void storesTimeouts(FakeControlPlane controlPlane, KumaClient client) {
 *     client.apply(Mesh.builder().name("default").build());
 *     new MyProgram(controlPlane.url()).run();
 *     assertThat(controlPlane.resources(MeshTimeout.TYPE).get("default", "web").spec().to()).hasSize(1);
 * }
 * }</pre>
 *
 * <p><b>Dependencies.</b> Add {@code com.squareup.okhttp3:mockwebserver3} in test scope: it is an optional dependency
 * of the SDK, and without it the first use fails with a {@link java.lang.NoClassDefFoundError}. The extension also
 * needs {@code org.junit.jupiter:junit-jupiter-api} 5.13 or later.
 */
@NullMarked
package dev.meshmanager.kuma.testing;

import org.jspecify.annotations.NullMarked;
