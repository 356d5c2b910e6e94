package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.UnionBuilder;
import dev.meshmanager.core.annotation.UnionMember;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.common.DataSource;
import dev.meshmanager.kuma.common.SecureDataSource;
import dev.meshmanager.kuma.gateway.MeshGatewayRouteFilter;
import dev.meshmanager.kuma.identity.IdentityProvider;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.identity.MeshTrust;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.legacy.ProxyTemplateModification;
import dev.meshmanager.kuma.policy.HashPolicy;
import dev.meshmanager.kuma.policy.HttpPathRewrite;
import dev.meshmanager.kuma.policy.HttpRouteFilter;
import dev.meshmanager.kuma.policy.HttpRouteMatch;
import dev.meshmanager.kuma.policy.LoadBalancer;
import dev.meshmanager.kuma.policy.MeshAccessLog;
import dev.meshmanager.kuma.policy.MeshHTTPRoute;
import dev.meshmanager.kuma.policy.MeshLoadBalancingStrategy;
import dev.meshmanager.kuma.policy.MeshMetric;
import dev.meshmanager.kuma.policy.MeshProxyPatch;
import dev.meshmanager.kuma.policy.MeshTrace;
import dev.meshmanager.kuma.policy.target.BackendRef;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.service.MeshExternalService;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.ValidationOptions;
import dev.meshmanager.kuma.validation.Verdict;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The models of which one member is set: a builder that sets one of them makes a document that is accepted. */
class UnionsTest {
    private static final String PEM =
            "-----BEGIN CERTIFICATE-----\nMIIBIjCBygIJAKNWHcwHs7bKMAoGCCqGSM49BAMCMBMxETAPBgNVBAMMCG1lc2gt\n"
                    + "-----END CERTIFICATE-----\n";
    private static final String CLUSTER = "name: a\ntype: STATIC\n";

    static Stream<Union<?, ?>> unions() {
        return Stream.of(
                new Union<>(
                        MeshAccessLog.Backend.class,
                        MeshAccessLog.Backend::builder,
                        UnionsTest::accessLog,
                        List.of(
                                b -> b.tcp(t -> t.address("logs:5000")),
                                b -> b.file(f -> f.path("/tmp/log")),
                                b -> b.openTelemetry(o -> o.endpoint("otel:4317")))),
                new Union<>(
                        MeshAccessLog.Format.class,
                        MeshAccessLog.Format::builder,
                        format -> accessLog(MeshAccessLog.Backend.file("/tmp/log", format)),
                        List.of(
                                b -> b.plain("%START_TIME%"),
                                b -> b.addJson(j -> j.key("a").value("%START_TIME%")))),
                new Union<>(
                        MeshMetric.Backend.class,
                        MeshMetric.Backend::builder,
                        backend -> MeshMetric.builder()
                                .mesh("default")
                                .name("a")
                                .spec(s -> s.conf(c -> c.addBackend(backend)))
                                .build(),
                        List.of(
                                b -> b.prometheus(p -> p.port(5670).path("/metrics")),
                                b -> b.openTelemetry(o -> o.endpoint("otel:4317")))),
                new Union<>(
                        MeshTrace.Backend.class,
                        MeshTrace.Backend::builder,
                        backend -> MeshTrace.builder()
                                .mesh("default")
                                .name("a")
                                .spec(s -> s.conf(c -> c.addBackend(backend)))
                                .build(),
                        List.of(
                                b -> b.zipkin(z -> z.url("http://zipkin:9411/api/v2/spans")),
                                b -> b.datadog(d -> d.url("http://agent:8126")),
                                b -> b.openTelemetry(o -> o.endpoint("otel:4317")))),
                new Union<>(
                        HttpRouteFilter.class,
                        HttpRouteFilter::builder,
                        UnionsTest::route,
                        List.of(
                                b -> b.requestHeaderModifier(h -> h.addRemove("x-a")),
                                b -> b.responseHeaderModifier(h -> h.addRemove("x-a")),
                                b -> b.requestRedirect(r -> r.hostname("example.com")),
                                b -> b.urlRewrite(u -> u.hostname("example.com")),
                                b -> b.requestMirror(m -> m.backendRef(BackendRef.meshService("web", 80))))),
                new Union<>(
                        HttpPathRewrite.class,
                        HttpPathRewrite::builder,
                        path -> route(HttpRouteFilter.builder()
                                .urlRewrite(u -> u.path(path))
                                .build()),
                        List.of(b -> b.replaceFullPath("/a"), b -> b.replacePrefixMatch("/a"))),
                new Union<>(
                        IdentityProvider.class,
                        IdentityProvider::builder,
                        UnionsTest::identity,
                        List.of(
                                b -> b.bundled(
                                        x -> x.insecureAllowSelfSigned(true).autogenerate(a -> a.enabled(true))),
                                b -> b.spire(s -> {}),
                                b -> b.extension(e -> e.name("acm")))),
                new Union<>(
                        SecureDataSource.class,
                        SecureDataSource::builder,
                        source -> identity(IdentityProvider.provided(source, source)),
                        List.of(
                                b -> b.file(f -> f.path("/a")),
                                b -> b.envVar(e -> e.name("A")),
                                b -> b.insecureInline(i -> i.value("a")),
                                b -> b.secretRef(s -> s.kind("Secret").name("a")))),
                new Union<>(
                        HashPolicy.class,
                        HashPolicy::builder,
                        policy -> strategy(c -> c.addHashPolicy(policy).loadBalancer(l -> l.ringHash(r -> {}))),
                        List.of(
                                b -> b.header(h -> h.name("x-a")),
                                b -> b.cookie(c -> c.name("a")),
                                b -> b.connection(c -> c.sourceIP(true)),
                                b -> b.queryParameter(q -> q.name("a")),
                                b -> b.filterState(f -> f.key("a")))),
                new Union<>(
                        LoadBalancer.class,
                        LoadBalancer::builder,
                        loadBalancer -> strategy(c -> c.loadBalancer(loadBalancer)),
                        List.of(
                                b -> b.roundRobin(r -> {}),
                                b -> b.leastRequest(l -> l.choiceCount(4)),
                                b -> b.ringHash(r -> r.minRingSize(100)),
                                b -> b.random(r -> {}),
                                b -> b.maglev(m -> m.tableSize(1009)))),
                new Union<>(
                        MeshTrust.CaBundle.class,
                        MeshTrust.CaBundle::builder,
                        bundle -> MeshTrust.builder()
                                .mesh("default")
                                .name("a")
                                .spec(s -> s.trustDomain("a.b").addCaBundle(bundle))
                                .build(),
                        List.of(b -> b.pem(p -> p.value(PEM)))),
                new Union<>(
                        MeshProxyPatch.Modification.class,
                        MeshProxyPatch.Modification::builder,
                        modification -> MeshProxyPatch.builder()
                                .mesh("default")
                                .name("a")
                                .spec(s ->
                                        s.targetRef(TargetRef.mesh()).conf(c -> c.addAppendModification(modification)))
                                .build(),
                        List.of(
                                b -> b.cluster(c -> c.operation(MeshProxyPatch.Operation.REMOVE)),
                                b -> b.listener(l -> l.operation(MeshProxyPatch.Operation.REMOVE)),
                                b -> b.networkFilter(f -> f.operation(MeshProxyPatch.Operation.REMOVE)),
                                b -> b.httpFilter(f -> f.operation(MeshProxyPatch.Operation.REMOVE)),
                                b -> b.virtualHost(v -> v.operation(MeshProxyPatch.Operation.REMOVE)
                                        .match(m -> m.name("a"))))),
                new Union<>(
                        DataSource.class,
                        DataSource::builder,
                        source -> MeshExternalService.builder()
                                .mesh("default")
                                .name("a")
                                .spec(s -> s.match(m -> m.port(443))
                                        .addEndpoint(
                                                e -> e.address("example.com").port(443))
                                        .tls(t -> t.enabled(true).verification(v -> v.caCert(source))))
                                .build(),
                        List.of(
                                b -> b.secret("a"),
                                b -> b.file("/a"),
                                b -> b.inline("YQ=="),
                                b -> b.inlineString("a"),
                                b -> b.insecureInline(i -> i.value("a")),
                                b -> b.secretRef(r -> r.kind("Secret").name("a")))),
                new Union<>(
                        ProxyTemplateModification.class,
                        ProxyTemplateModification::builder,
                        UnionsTest::template,
                        List.of(
                                b -> b.cluster(c -> c.operation(ProxyTemplateModification.Operation.of("remove"))),
                                b -> b.listener(l -> l.operation(ProxyTemplateModification.Operation.of("remove"))),
                                b -> b.networkFilter(
                                        f -> f.operation(ProxyTemplateModification.Operation.of("remove"))),
                                b -> b.httpFilter(f -> f.operation(ProxyTemplateModification.Operation.of("remove"))),
                                b -> b.virtualHost(
                                        v -> v.operation(ProxyTemplateModification.Operation.of("remove"))))));
    }

    @ParameterizedTest
    @MethodSource("unions")
    <T extends Model, B extends UnionBuilder<T, B>> void oneMemberAloneIsAcceptedByAVersionThatHasIt(
            Union<T, B> union) {
        for (Consumer<B> member : union.members()) {
            Resource resource = union.around().apply(union.build(member));
            assertThat(Stream.of(KumaVersion.V2_14, KumaVersion.V3_0)
                            .map(version -> Validation.verdict(
                                    resource, ValidationOptions.defaults().version(version))))
                    .as(Json.write(union.build(member)))
                    .anyMatch(Verdict::isKept);
        }
    }

    @ParameterizedTest
    @MethodSource("unions")
    <T extends Model, B extends UnionBuilder<T, B>> void anotherMemberReplacesTheOneBefore(Union<T, B> union) {
        for (Consumer<B> first : union.members()) {
            for (Consumer<B> second : union.members()) {
                if (first != second) {
                    assertThat(union.build(first.andThen(second))).isEqualTo(union.build(second));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("unions")
    <T extends Model, B extends UnionBuilder<T, B>> void everyMemberIsTried(Union<T, B> union) {
        Set<Object> built = union.members().stream().map(union::build).collect(Collectors.toSet());
        assertThat(built).hasSize((int) Arrays.stream(union.model().getMethods())
                .filter(method -> method.isAnnotationPresent(UnionMember.class))
                .count());
    }

    @Test
    void everyUnionOfTheModelsIsTried() {
        Set<Class<?>> seen = new HashSet<>();
        Kinds.ALL.all().forEach(type -> collect(type.model(), seen));
        Set<Class<?>> unions = seen.stream()
                .filter(model -> Arrays.stream(model.getMethods())
                        .anyMatch(method -> method.isAnnotationPresent(UnionMember.class)))
                .collect(Collectors.toSet());
        unions.remove(MeshGatewayRouteFilter.class);
        assertThat(unions().<Class<?>>map(Union::model).collect(Collectors.toSet()))
                .isEqualTo(unions);
    }

    @Test
    void aModelWithAnUnsetTypeStaysAsItIs() {
        String text = "{\"tcp\":{\"address\":\"a:1\"}}";
        MeshAccessLog.Backend read = Json.read(MeshAccessLog.Backend.class, text);

        assertThat(Json.write(read)).isEqualTo(text);
        assertThat(read.toBuilder().build()).isEqualTo(read);
    }

    @Test
    void keepsUnknownMembersOfAChangedUnion() {
        MeshAccessLog.Backend read =
                Json.read(MeshAccessLog.Backend.class, "{\"type\":\"Tcp\",\"more\":1,\"tcp\":{\"address\":\"a:1\"}}");

        assertThat(Json.write(read.toBuilder().file(f -> f.path("/a")).build()))
                .isEqualTo("{\"type\":\"File\",\"file\":{\"path\":\"/a\"},\"more\":1}");
    }

    private static void collect(Type type, Set<Class<?>> seen) {
        if (type instanceof ParameterizedType) {
            collect(((ParameterizedType) type).getRawType(), seen);
            for (Type argument : ((ParameterizedType) type).getActualTypeArguments()) {
                collect(argument, seen);
            }
        } else if (type instanceof Class
                && Model.class.isAssignableFrom((Class<?>) type)
                && seen.add((Class<?>) type)) {
            for (Method method : ((Class<?>) type).getMethods()) {
                if (method.getParameterCount() == 0) {
                    collect(method.getGenericReturnType(), seen);
                }
            }
            if (((Class<?>) type).isSealed()) {
                for (Class<?> variant : ((Class<?>) type).getPermittedSubclasses()) {
                    collect(variant, seen);
                }
            }
        }
    }

    private static Resource accessLog(MeshAccessLog.Backend backend) {
        return MeshAccessLog.builder()
                .mesh("default")
                .name("a")
                .spec(s -> s.addTo(t -> t.targetRef(TargetRef.mesh()).conf(c -> c.addBackend(backend))))
                .build();
    }

    private static Resource route(HttpRouteFilter filter) {
        return MeshHTTPRoute.builder()
                .mesh("default")
                .name("a")
                .spec(s -> s.addTo(t -> t.targetRef(TargetRef.meshService("web"))
                        .addRule(r -> r.addMatch(HttpRouteMatch.prefix("/")).conf(c -> c.addFilter(filter)))))
                .build();
    }

    private static Resource identity(IdentityProvider provider) {
        return MeshIdentity.builder()
                .mesh("default")
                .name("a")
                .spec(s -> s.provider(provider))
                .build();
    }

    private static Resource strategy(Consumer<MeshLoadBalancingStrategy.Conf.Builder> conf) {
        return MeshLoadBalancingStrategy.builder()
                .mesh("default")
                .name("a")
                .spec(s ->
                        s.addTo(t -> t.targetRef(TargetRef.meshService("web")).conf(conf)))
                .build();
    }

    private static Resource template(ProxyTemplateModification modification) {
        return dev.meshmanager.kuma.legacy.ProxyTemplate.builder()
                .mesh("default")
                .name("a")
                .addSelector(dev.meshmanager.kuma.common.Selector.service("*"))
                .conf(c -> c.addModification(modification))
                .build();
    }

    /** A union, its builder, the smallest valid resource around it, and each member alone. */
    record Union<T extends Model, B extends UnionBuilder<T, B>>(
            Class<T> model, Supplier<B> builder, Function<T, Resource> around, List<Consumer<B>> members) {
        T build(Consumer<B> change) {
            B fresh = builder.get();
            change.accept(fresh);
            return fresh.build();
        }

        @Override
        public String toString() {
            return model.getName();
        }
    }
}
