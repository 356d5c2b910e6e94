package dev.meshmanager.konnect;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Interceptor;
import okhttp3.Response;
import okio.Buffer;

/** Compares each request of a client, and each answer that it gets, with Konnect's OpenAPI files. */
final class SpecValidation implements Interceptor {
    private final Map<String, OpenApiInteractionValidator> byPath = new LinkedHashMap<>();
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();
    private final AtomicInteger calls = new AtomicInteger();

    SpecValidation(Path specs) {
        add(specs, "/v1", "konnect-mesh-control-planes", "/v1/mesh");
        add(specs, "/v2", "konnect-control-planes", "/v2/control-planes");
        add(specs, "/v1", "konnect-service-catalog", "/v1/catalog-services", "/v1/resource");
        add(specs, "/v3", "konnect-api-builder", "/v3/apis");
        add(specs, "/v3", "konnect-portal-management", "/v3/portals");
        add(specs, "/v2", "konnect-analytics-metrics", "/v2/metrics");
        add(specs, "/v2", "konnect-analytics-requests", "/v2/api-requests");
        add(specs, "/v3", "konnect-identity", "/v3");
    }

    private void add(Path specs, String base, String name, String... paths) {
        OpenApiInteractionValidator validator = OpenApiInteractionValidator.createForSpecificationUrl(
                        specs.resolve(name + ".openapi.yaml").toUri().toString())
                .withBasePathOverride(base)
                .withLevelResolver(LevelResolver.create()
                        .withLevel("validation.request.security.missing", ValidationReport.Level.IGNORE)
                        // The validator forbids other members in each part of an "allOf", as the filters of a query
                        // are.
                        .withLevel(
                                "validation.schema.additionalProperties",
                                name.equals("konnect-analytics-requests")
                                        ? ValidationReport.Level.IGNORE
                                        : ValidationReport.Level.ERROR)
                        .build())
                .build();
        for (String path : paths) {
            byPath.put(path, validator);
        }
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        okhttp3.Request request = chain.request();
        Response response = chain.proceed(request);
        String path = request.url().encodedPath();
        // What is below the proxied API is Kuma's, which has tests of its own.
        if (!path.contains("/api/")) {
            for (Map.Entry<String, OpenApiInteractionValidator> spec : byPath.entrySet()) {
                if (path.startsWith(spec.getKey())) {
                    validate(spec.getValue(), request, response);
                    break;
                }
            }
        }
        return response;
    }

    private void validate(OpenApiInteractionValidator spec, okhttp3.Request request, Response response)
            throws IOException {
        calls.incrementAndGet();
        SimpleRequest.Builder asked =
                new SimpleRequest.Builder(request.method(), request.url().encodedPath());
        request.url()
                .queryParameterNames()
                .forEach(name -> asked.withQueryParam(name, request.url().queryParameterValues(name)));
        if (request.body() != null && request.body().contentLength() > 0) {
            Buffer body = new Buffer();
            request.body().writeTo(body);
            asked.withContentType("application/json").withBody(body.readUtf8());
        }
        SimpleResponse.Builder answered = new SimpleResponse.Builder(response.code());
        String location = response.header("location");
        if (location != null) {
            answered.withHeader("Location", location);
        }
        String type = response.header("content-type");
        if (type != null) {
            answered.withContentType(type)
                    .withBody(response.peekBody(Long.MAX_VALUE).string());
        }
        Request simple = asked.build();
        for (ValidationReport.Message message :
                spec.validate(simple, answered.build()).getMessages()) {
            // Labels of filters have names of their own, and comparisons a level of their own, as the files' texts say.
            boolean isFilter = message.toString().matches("(?s).*\\[\"(?:labels\\.|[\\w.]+\\]\\[).*");
            // The file has the sentence that describes a role as its only value.
            boolean isSentence = message.toString().matches("(?s).*/roles/\\w+/description.*");
            // The file of the catalogue says nothing of how the members of "page" are written; that of metrics is not
            // valid.
            boolean isOfTheFile = message.toString()
                    .matches("(?s).*(?:'page\\[\\w+]' is unexpected|Invalid JSON Schema|matched 2 out of 2).*");
            boolean isError = message.getLevel() == ValidationReport.Level.ERROR;
            if (isError && !isFilter && !isSentence && !isOfTheFile) {
                violations.add(request.method() + " " + request.url().encodedPath() + ": " + message);
            }
        }
    }

    int calls() {
        return calls.get();
    }

    List<String> violations() {
        return List.copyOf(violations);
    }
}
