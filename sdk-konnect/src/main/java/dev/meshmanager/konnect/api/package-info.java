/**
 * APIs with their versions, and their publication in developer portals.
 *
 * <pre>{@code
 * Api orders = konnect.apis().create(a -> a.name("orders"));
 * konnect.apis().versions(orders.id()).create(v -> v.version("1.0").content(openApi));
 * konnect.apis().publications(orders.id()).apply(portalId, ApiVisibility.PRIVATE);
 * }</pre>
 */
@NullMarked
@ModelStyle
package dev.meshmanager.konnect.api;

import dev.meshmanager.core.ModelStyle;
import org.jspecify.annotations.NullMarked;
