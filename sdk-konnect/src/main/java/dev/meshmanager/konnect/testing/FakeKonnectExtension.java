package dev.meshmanager.konnect.testing;

import dev.meshmanager.konnect.KonnectClient;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A JUnit extension that starts a {@link FakeKonnect} for each test. It resolves test parameters of the types
 * {@link FakeKonnect} and {@link KonnectClient}.
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
public final class FakeKonnectExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private @Nullable FakeKonnect konnect;

    private FakeKonnectExtension() {}

    /** Returns an extension that starts a server for each test. */
    public static FakeKonnectExtension create() {
        return new FakeKonnectExtension();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        konnect = FakeKonnect.start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        konnect().close();
        konnect = null;
    }

    private FakeKonnect konnect() {
        return Objects.requireNonNull(konnect, "the in-memory Konnect runs during a test only");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == FakeKonnect.class || type == KonnectClient.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == FakeKonnect.class
                ? konnect()
                : konnect().client();
    }
}
