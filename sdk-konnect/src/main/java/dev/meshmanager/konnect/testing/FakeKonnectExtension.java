package dev.meshmanager.konnect.testing;

import dev.meshmanager.konnect.KonnectClient;
import dev.meshmanager.kuma.internal.ExtensionFixture;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A JUnit extension that starts a {@link FakeKonnect}: one for the whole class in a static field with
 * {@link RegisterExtension}, one for each test in an instance field. It resolves parameters of test and lifecycle
 * methods of the types {@link FakeKonnect} and {@link KonnectClient}. It works with JUnit 5.10 and later and with JUnit
 * 6.
 *
 * <pre>{@code
 * @RegisterExtension
 * final FakeKonnectExtension extension = FakeKonnectExtension.create();
 *
 * @Test
 * void createsAControlPlane(KonnectClient konnect) {
 *     konnect.meshControlPlanes().create(b -> b.name("prod"));
 * }
 * }</pre>
 */
public final class FakeKonnectExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {
    private final ExtensionFixture<FakeKonnect> fixture = new ExtensionFixture<>(FakeKonnect.class, FakeKonnect::start);

    private FakeKonnectExtension() {}

    /** Returns an extension that starts a server without entities. */
    public static FakeKonnectExtension create() {
        return new FakeKonnectExtension();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        fixture.start(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        fixture.start(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        fixture.stop(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        fixture.stop(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == FakeKonnect.class || type == KonnectClient.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        FakeKonnect konnect = fixture.get(context);
        return parameter.getParameter().getType() == FakeKonnect.class ? konnect : konnect.client();
    }
}
