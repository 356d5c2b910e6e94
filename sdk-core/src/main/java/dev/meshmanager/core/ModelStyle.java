package dev.meshmanager.core;

import dev.meshmanager.core.annotation.GeneratedNullable;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How Immutables generates the models of a package: put it on {@code package-info}.
 *
 * <p>The generated classes stay package-private behind the interface and its nested {@code Builder}, and depend on
 * nothing but the JDK and JSpecify, whatever stands on the class path of the build.
 */
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        // It would copy from every super-interface too, so that a timeout could take over the name of a retry;
        // ModelBuilder.copy does it in one place.
        from = "",
        // Written once for all models.
        delegateToString = "dev.meshmanager.core.ModelText.of",
        // The JSON adapter calls this constructor: a builder would copy every list and map once more.
        allParameters = true,
        of = "new",
        depluralize = true,
        depluralizeDictionary = {
            "match:matches",
            "access:access",
            "address:addresses",
            "status:statuses",
            "policy:policies",
            "identity:identities",
            "proxy:proxies",
            "entry:entries",
            "hash:hashes",
            "egress:egresses",
            "ingress:ingresses",
            "dependency:dependencies",
            "retry:retries",
            "prefix:prefixes",
            "to:to",
            "from:from",
            "ca:cas",
            "body:bodies",
            "patch:patches",
            "mtls:mtls",
            "tls:tls",
            "dns:dns"
        },
        jacksonIntegration = false,
        allowedClasspathAnnotations = {Override.class},
        fallbackNullableAnnotation = GeneratedNullable.class,
        defaults = @Value.Immutable(copy = false))
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface ModelStyle {}
