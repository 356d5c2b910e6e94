package dev.meshmanager.konnect.testing.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The handlers of the server by method and path. */
public final class Routes {
    private final List<Route> routes = new ArrayList<>();

    /** Answers a call. */
    public interface Handler {
        KonnectAnswer answer(KonnectCall call);
    }

    /**
     * Adds a route.
     *
     * @param method the HTTP method; {@code *} means every method
     * @param path the path, in which {@code *} is a wildcard for one segment, and a final {@code **} for all the rest
     */
    public Routes add(String method, String path, Handler handler) {
        routes.add(new Route(method, List.of(path.substring(1).split("/")), handler));
        return this;
    }

    public KonnectAnswer answer(KonnectCall call) {
        List<String> segments = call.url().pathSegments();
        boolean isPath = false;
        for (Route route : routes) {
            Optional<List<String>> ids = route.match(segments);
            isPath |= ids.isPresent();
            if (ids.isPresent() && (route.method.equals("*") || route.method.equals(call.method()))) {
                return route.handler.answer(call.with(ids.get()));
            }
        }
        throw isPath
                ? KonnectRefusal.of(405, "Method Not Allowed", call.method() + " is not allowed here")
                : KonnectRefusal.notFound(call.url().encodedPath());
    }

    private record Route(String method, List<String> pattern, Handler handler) {
        Optional<List<String>> match(List<String> segments) {
            boolean isOpen = pattern.get(pattern.size() - 1).equals("**");
            int fixed = isOpen ? pattern.size() - 1 : pattern.size();
            if (isOpen ? segments.size() < fixed : segments.size() != fixed) {
                return Optional.empty();
            }
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < fixed; i++) {
                if (pattern.get(i).equals("*")) {
                    ids.add(segments.get(i));
                } else if (!pattern.get(i).equals(segments.get(i))) {
                    return Optional.empty();
                }
            }
            return Optional.of(ids);
        }
    }
}
