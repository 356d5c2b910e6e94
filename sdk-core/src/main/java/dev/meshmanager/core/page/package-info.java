/**
 * Paged lists; {@link dev.meshmanager.core.page.Paged} reads them lazily.
 *
 * <pre>{@code
 * for (DataplaneOverview proxy : kuma.dataplanes().overviews("default")) {
 *     System.out.println(proxy.name());
 * }
 * }</pre>
 */
@NullMarked
package dev.meshmanager.core.page;

import org.jspecify.annotations.NullMarked;
