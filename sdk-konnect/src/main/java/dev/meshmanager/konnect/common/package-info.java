/**
 * Types that all Konnect APIs share: regions, filters of lists, and the base types of objects and their settings.
 *
 * <pre>{@code
 * Filter.label("env", "prod").and(Filter.contains("name", "eu"));
 * }</pre>
 */
@NullMarked
package dev.meshmanager.konnect.common;

import org.jspecify.annotations.NullMarked;
