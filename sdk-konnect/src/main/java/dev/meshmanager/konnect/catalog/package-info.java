/**
 * The service catalog: services, the resources that integrations found, and the mappings between them.
 *
 * <pre>{@code
 * CatalogService shop = konnect.catalog().services().create(s -> s.name("shop").displayName("Shop"));
 * konnect.catalog().resources().meshServices().forEach(System.out::println);
 * }</pre>
 */
@NullMarked
@ModelStyle
package dev.meshmanager.konnect.catalog;

import dev.meshmanager.core.ModelStyle;
import org.jspecify.annotations.NullMarked;
