package dev.meshmanager.konnect.analytics;

import dev.meshmanager.core.OpenEnum;

/** What {@link Analytics#metrics} can tell of the traffic of gateways; the answer names the unit of each. */
public final class TrafficMetric extends OpenEnum {
    /** How many requests there were. */
    public static final TrafficMetric REQUEST_COUNT = of("request_count");
    /** How many requests there were each minute. */
    public static final TrafficMetric REQUEST_PER_MINUTE = of("request_per_minute");
    /** The share of requests that failed. */
    public static final TrafficMetric ERROR_RATE = of("error_rate");
    /** The share of requests that were answered from the cache. */
    public static final TrafficMetric CACHE_HIT_RATE = of("cache_hit_rate");
    /** The mean of the time in the gateway, its plugins included. */
    public static final TrafficMetric KONG_LATENCY_AVERAGE = of("kong_latency_average");
    /** The median of the time in the gateway, its plugins included. */
    public static final TrafficMetric KONG_LATENCY_P50 = of("kong_latency_p50");
    /** The 95th percentile of the time in the gateway, its plugins included. */
    public static final TrafficMetric KONG_LATENCY_P95 = of("kong_latency_p95");
    /** The 99th percentile of the time in the gateway, its plugins included. */
    public static final TrafficMetric KONG_LATENCY_P99 = of("kong_latency_p99");
    /** The mean of the time in the gateway without waiting for others. */
    public static final TrafficMetric KONG_INTERNAL_LATENCY_AVERAGE = of("kong_internal_latency_average");
    /** The median of the time in the gateway without waiting for others. */
    public static final TrafficMetric KONG_INTERNAL_LATENCY_P50 = of("kong_internal_latency_p50");
    /** The 95th percentile of the time in the gateway without waiting for others. */
    public static final TrafficMetric KONG_INTERNAL_LATENCY_P95 = of("kong_internal_latency_p95");
    /** The 99th percentile of the time in the gateway without waiting for others. */
    public static final TrafficMetric KONG_INTERNAL_LATENCY_P99 = of("kong_internal_latency_p99");
    /** The mean of the time that the upstream took. */
    public static final TrafficMetric UPSTREAM_LATENCY_AVERAGE = of("upstream_latency_average");
    /** The median of the time that the upstream took. */
    public static final TrafficMetric UPSTREAM_LATENCY_P50 = of("upstream_latency_p50");
    /** The 95th percentile of the time that the upstream took. */
    public static final TrafficMetric UPSTREAM_LATENCY_P95 = of("upstream_latency_p95");
    /** The 99th percentile of the time that the upstream took. */
    public static final TrafficMetric UPSTREAM_LATENCY_P99 = of("upstream_latency_p99");
    /** The mean of the time from the request to the end of the answer. */
    public static final TrafficMetric RESPONSE_LATENCY_AVERAGE = of("response_latency_average");
    /** The median of the time from the request to the end of the answer. */
    public static final TrafficMetric RESPONSE_LATENCY_P50 = of("response_latency_p50");
    /** The 95th percentile of the time from the request to the end of the answer. */
    public static final TrafficMetric RESPONSE_LATENCY_P95 = of("response_latency_p95");
    /** The 99th percentile of the time from the request to the end of the answer. */
    public static final TrafficMetric RESPONSE_LATENCY_P99 = of("response_latency_p99");
    /** The mean of the size of the requests. */
    public static final TrafficMetric REQUEST_SIZE_AVERAGE = of("request_size_average");
    /** The median of the size of the requests. */
    public static final TrafficMetric REQUEST_SIZE_P50 = of("request_size_p50");
    /** The 95th percentile of the size of the requests. */
    public static final TrafficMetric REQUEST_SIZE_P95 = of("request_size_p95");
    /** The 99th percentile of the size of the requests. */
    public static final TrafficMetric REQUEST_SIZE_P99 = of("request_size_p99");
    /** The sum of the size of the requests. */
    public static final TrafficMetric REQUEST_SIZE_SUM = of("request_size_sum");
    /** The mean of the size of the answers. */
    public static final TrafficMetric RESPONSE_SIZE_AVERAGE = of("response_size_average");
    /** The median of the size of the answers. */
    public static final TrafficMetric RESPONSE_SIZE_P50 = of("response_size_p50");
    /** The 95th percentile of the size of the answers. */
    public static final TrafficMetric RESPONSE_SIZE_P95 = of("response_size_p95");
    /** The 99th percentile of the size of the answers. */
    public static final TrafficMetric RESPONSE_SIZE_P99 = of("response_size_p99");
    /** The sum of the size of the answers. */
    public static final TrafficMetric RESPONSE_SIZE_SUM = of("response_size_sum");

    private TrafficMetric(String value) {
        super(value);
    }

    /** Returns the metric of this name, known or not. */
    public static TrafficMetric of(String value) {
        return new TrafficMetric(value);
    }
}
