package dev.meshmanager.kuma.testing;

import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.testing.junit.ExtensionFixture;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A JUnit extension that starts and closes a {@link FakeControlPlane}.
 *
 * <pre>{@code
 * @RegisterExtension
 * final FakeControlPlaneExtension extension = FakeControlPlaneExtension.create();
 *
 * @Test
 * void listsNoTimeouts(KumaClient client) {
 *     assertThat(client.resources(MeshTimeout.TYPE).list()).isEmpty();
 * }
 * }</pre>
 *
 * <p>In a static field with {@link RegisterExtension}, the tests of the class share one control plane. In an instance
 * field, each test gets its own. Test methods and lifecycle methods may have parameters of the types
 * {@link FakeControlPlane} and {@link KumaClient}. Works with JUnit 5.10 and later, and with JUnit 6.
 */
public final class FakeControlPlaneExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {
    private final Supplier<FakeControlPlane> start;
    private final ExtensionFixture<FakeControlPlane> fixture;
    private final boolean strict;

    private FakeControlPlaneExtension(Supplier<FakeControlPlane> start, boolean strict) {
        this.start = Objects.requireNonNull(start, "start");
        this.fixture = new ExtensionFixture<>(FakeControlPlane.class, start);
        this.strict = strict;
    }

    /** Returns an extension that starts a global control plane. */
    public static FakeControlPlaneExtension create() {
        return new FakeControlPlaneExtension(FakeControlPlane::global, false);
    }

    /** Returns an extension that starts a global control plane of this version. */
    public static FakeControlPlaneExtension create(KumaVersion version) {
        Objects.requireNonNull(version, "version");
        return create(() -> FakeControlPlane.builder().version(version).start());
    }

    /**
     * Returns an extension that starts the control plane with this function, for example {@code create(() ->
     * FakeControlPlane.zone("east").with(mesh))}.
     */
    public static FakeControlPlaneExtension create(Supplier<FakeControlPlane> start) {
        return new FakeControlPlaneExtension(start, false);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        fixture.start(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        fixture.start(context);
    }

    /** Returns an extension like this one that fails tests if they call a path that no control plane has. */
    public FakeControlPlaneExtension strict() {
        return new FakeControlPlaneExtension(start, true);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> unknown = strict ? fixture.get(context).unknownPaths() : List.of();
        fixture.stop(context);
        if (!unknown.isEmpty()) {
            throw new AssertionError("no control plane has these paths: " + unknown);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        fixture.stop(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == FakeControlPlane.class || type == KumaClient.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        FakeControlPlane controlPlane = fixture.get(context);
        return parameter.getParameter().getType() == KumaClient.class ? controlPlane.client() : controlPlane;
    }
}
