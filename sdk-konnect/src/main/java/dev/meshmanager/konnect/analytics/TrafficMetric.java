package dev.meshmanager.konnect.analytics;

import dev.meshmanager.core.OpenEnum;

/**
 * A metric of Kong Gateway traffic, for {@link Analytics#metrics}. {@link TrafficMetrics#unitOf} has the unit of each.
 */
public final class TrafficMetric extends OpenEnum {
    /** The number of requests. */
    public static final TrafficMetric REQUEST_COUNT = of("request_count");
    /** The number of requests in a minute. */
    public static final TrafficMetric REQUEST_PER_MINUTE = of("request_per_minute");
    /** The share of requests that failed. */
    public static final TrafficMetric ERROR_RATE = of("error_rate");
    /** The share of requests that the cache answered. */
    public static final TrafficMetric CACHE_HIT_RATE = of("cache_hit_rate");
    /** The mean time in the gateway, including plugins. */
    public static final TrafficMetric KONG_LATENCY_AVERAGE = of("kong_latency_average");
    /** The median time in the gateway, including plugins. */
    public static final TrafficMetric KONG_LATENCY_P50 = of("kong_latency_p50");
    /** The 95th percentile of the time in the gateway, including plugins. */
    public static final TrafficMetric KONG_LATENCY_P95 = of("kong_latency_p95");
    /** The 99th percentile of the time in the gateway, including plugins. */
    public static final TrafficMetric KONG_LATENCY_P99 = of("kong_latency_p99");
    /** The mean time in the gateway, without waiting for other services. */
    public static final TrafficMetric KONG_INTERNAL_LATENCY_AVERAGE = of("kong_internal_latency_average");
    /** The median time in the gateway, without waiting for other services. */
    public static final TrafficMetric KONG_INTERNAL_LATENCY_P50 = of("kong_internal_latency_p50");
    /** The 95th percentile of the time in the gateway, without waiting for other services. */
    public static final TrafficMetric KONG_INTERNAL_LATENCY_P95 = of("kong_internal_latency_p95");
    /** The 99th percentile of the time in the gateway, without waiting for other services. */
    public static final TrafficMetric KONG_INTERNAL_LATENCY_P99 = of("kong_internal_latency_p99");
    /** The mean response time of the upstream. */
    public static final TrafficMetric UPSTREAM_LATENCY_AVERAGE = of("upstream_latency_average");
    /** The median response time of the upstream. */
    public static final TrafficMetric UPSTREAM_LATENCY_P50 = of("upstream_latency_p50");
    /** The 95th percentile of the response time of the upstream. */
    public static final TrafficMetric UPSTREAM_LATENCY_P95 = of("upstream_latency_p95");
    /** The 99th percentile of the response time of the upstream. */
    public static final TrafficMetric UPSTREAM_LATENCY_P99 = of("upstream_latency_p99");
    /** The mean time from the request to the end of the response. */
    public static final TrafficMetric RESPONSE_LATENCY_AVERAGE = of("response_latency_average");
    /** The median time from the request to the end of the response. */
    public static final TrafficMetric RESPONSE_LATENCY_P50 = of("response_latency_p50");
    /** The 95th percentile of the time from the request to the end of the response. */
    public static final TrafficMetric RESPONSE_LATENCY_P95 = of("response_latency_p95");
    /** The 99th percentile of the time from the request to the end of the response. */
    public static final TrafficMetric RESPONSE_LATENCY_P99 = of("response_latency_p99");
    /** The mean size of the requests. */
    public static final TrafficMetric REQUEST_SIZE_AVERAGE = of("request_size_average");
    /** The median size of the requests. */
    public static final TrafficMetric REQUEST_SIZE_P50 = of("request_size_p50");
    /** The 95th percentile of the size of the requests. */
    public static final TrafficMetric REQUEST_SIZE_P95 = of("request_size_p95");
    /** The 99th percentile of the size of the requests. */
    public static final TrafficMetric REQUEST_SIZE_P99 = of("request_size_p99");
    /** The total size of the requests. */
    public static final TrafficMetric REQUEST_SIZE_SUM = of("request_size_sum");
    /** The mean size of the responses. */
    public static final TrafficMetric RESPONSE_SIZE_AVERAGE = of("response_size_average");
    /** The median size of the responses. */
    public static final TrafficMetric RESPONSE_SIZE_P50 = of("response_size_p50");
    /** The 95th percentile of the size of the responses. */
    public static final TrafficMetric RESPONSE_SIZE_P95 = of("response_size_p95");
    /** The 99th percentile of the size of the responses. */
    public static final TrafficMetric RESPONSE_SIZE_P99 = of("response_size_p99");
    /** The total size of the responses. */
    public static final TrafficMetric RESPONSE_SIZE_SUM = of("response_size_sum");

    private TrafficMetric(String value) {
        super(value);
    }

    /** Returns the metric with this name. It need not have a constant. */
    public static TrafficMetric of(String value) {
        return new TrafficMetric(value);
    }
}
