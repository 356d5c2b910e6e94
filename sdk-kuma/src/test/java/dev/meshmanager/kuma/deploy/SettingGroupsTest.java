package dev.meshmanager.kuma.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.Token;
import dev.meshmanager.kuma.deploy.credential.SigningKey;
import dev.meshmanager.kuma.kind.KumaVersion;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The methods of a control plane's builder that group its settings. A setting that does not exist is refused. */
class SettingGroupsTest {
    private static final SigningKey KEY = SigningKey.generate();

    /** Logging is a matter of the command line. */
    static Stream<Method> groups() {
        return Arrays.stream(ControlPlane.Builder.class.getMethods())
                .filter(method -> method.getParameterCount() == 1
                        && method.getParameterTypes()[0] == Consumer.class
                        && !method.getName().equals("logging"));
    }

    @ParameterizedTest
    @MethodSource("groups")
    void everyMethodSetsSettingsThatExist(Method group) {
        Class<?> type =
                (Class<?>) ((ParameterizedType) group.getGenericParameterTypes()[0]).getActualTypeArguments()[0];
        for (Method setter : type.getMethods()) {
            if (setter.getReturnType() == type && !Modifier.isStatic(setter.getModifiers())) {
                boolean isOfOneVersion = setter.getName().equals("policyMatchingCache");
                KumaVersion version = isOfOneVersion ? KumaVersion.V3_0 : KumaVersion.V2_14;
                ControlPlane before = ControlPlane.standalone("east", c -> base(group, c.version(version)));
                ControlPlane after = ControlPlane.standalone("east", c -> {
                    base(group, c.version(version));
                    invoke(group, c, (Consumer<Object>) settings -> invoke(setter, settings, arguments(setter)));
                });
                assertThat(after.settings()).as(setter.toString()).isNotEqualTo(before.settings());
            }
        }
    }

    /** Sets what others of the group need. */
    private static void base(Method group, ControlPlane.Builder controlPlane) {
        if (group.getName().equals("postgres")) {
            controlPlane.postgres(p -> p.host("db"));
        }
        if (group.getName().equals("apiServer")) {
            controlPlane.apiServer(s -> s.certificate("/a.crt", "/a.key"));
        }
    }

    private static Object[] arguments(Method setter) {
        return Arrays.stream(setter.getParameterTypes())
                .map(SettingGroupsTest::argument)
                .toArray();
    }

    private static Object argument(Class<?> type) {
        if (type == String.class) {
            return "10.0.0.0/8";
        }
        if (type == int.class) {
            return 8443;
        }
        if (type == int[].class) {
            return new int[] {8443};
        }
        if (type == String[].class) {
            return new String[] {"a"};
        }
        return type == Duration.class
                ? Duration.ofSeconds(7)
                : type == Map.class
                        ? Map.of("a", "b")
                        : type == Token.class
                                ? Token.of("t")
                                : type == SigningKey.class ? KEY : type.getEnumConstants()[0];
    }

    private static Object invoke(Method method, Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw new AssertionError(method + ": " + e.getCause(), e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
