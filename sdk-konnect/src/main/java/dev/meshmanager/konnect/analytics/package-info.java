/**
 * Metrics and requests of Kong Gateway traffic. Konnect records no traffic of meshes.
 *
 * <pre>{@code
 * konnect.analytics().metrics(q -> q.metric(TrafficMetric.ERROR_RATE).by(TrafficDimension.ROUTE));
 * }</pre>
 */
@NullMarked
@ModelStyle
package dev.meshmanager.konnect.analytics;

import dev.meshmanager.core.ModelStyle;
import org.jspecify.annotations.NullMarked;
