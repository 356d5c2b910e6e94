package dev.meshmanager.core;

import dev.meshmanager.core.annotation.GeneratedNullable;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * Configures how Immutables generates the models of a package. Annotate {@code package-info} with it.
 *
 * <p>The generated classes are package-private, behind the interface and its nested {@code Builder}. They depend only
 * on the JDK and JSpecify, even if the class path of the build has other libraries that Immutables supports.
 */
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        // Generated overloads copy from super-interfaces too, so a timeout could take the name of a retry;
        // ModelBuilder.copy copies from the same model only.
        from = "",
        // ModelText prints all models.
        delegateToString = "dev.meshmanager.core.ModelText.of",
        // The JSON adapter calls this constructor, because a builder would copy every list and map once more.
        allParameters = true,
        of = "new",
        depluralize = true,
        depluralizeDictionary = {
            "match:matches",
            "access:access",
            "address:addresses",
            "status:statuses",
            "policy:policies",
            "mesh:meshes",
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
