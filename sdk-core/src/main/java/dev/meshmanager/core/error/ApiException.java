package dev.meshmanager.core.error;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Thrown if the server responds with an error status. Statuses that callers handle have subclasses; any other status is
 * a plain {@code ApiException}.
 */
public sealed class ApiException extends MeshException
        permits ConflictException,
                ForbiddenException,
                InvalidRequestException,
                MethodNotAllowedException,
                NotFoundException,
                RateLimitedException,
                ServerException,
                UnauthorizedException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorResponse response;
    private final transient Problem problem;

    ApiException(ErrorResponse response) {
        this(response, response.problem());
    }

    private ApiException(ErrorResponse response, Problem problem) {
        super(response.request(), response.reason(problem), null);
        this.response = response;
        this.problem = problem;
    }

    /** Returns the exception for the status of a response. */
    public static ApiException of(ErrorResponse response) {
        switch (response.status()) {
            case 400:
            case 422:
                return new InvalidRequestException(response);
            case 401:
                return new UnauthorizedException(response);
            case 403:
                return new ForbiddenException(response);
            case 404:
                return new NotFoundException(response);
            case 405:
                return new MethodNotAllowedException(response);
            case 409:
                return new ConflictException(response);
            case 429:
                return new RateLimitedException(response);
            default:
                return response.status() >= 500 ? new ServerException(response) : new ApiException(response);
        }
    }

    /** Returns the HTTP status. */
    public final int status() {
        return response.status();
    }

    /** Returns the problem that the server reports. It has no members if the body has no details. */
    public final Problem problem() {
        return problem;
    }

    /** Returns the first value of a header, or empty if the response does not have it. Names are case-insensitive. */
    public final Optional<String> header(String name) {
        return response.headers().getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /** Returns the headers of the response, by name in lower case. */
    public final Map<String, List<String>> headers() {
        return response.headers();
    }

    /** Returns the body as text, truncated after 64 KiB. */
    public final String body() {
        return response.body();
    }
}
