package dev.meshmanager.kuma.matching.reach;

import java.util.List;

/**
 * Whether a client may call a destination, and why.
 *
 * @param client the name of the calling proxy
 * @param destination the called service, proxy or host
 * @param port the called port
 * @param paths the ways that the call can take: several if routes or proxies share the traffic. At least one
 */
public record CallVerdict(String client, String destination, int port, List<CallPath> paths) {
    /** Copies the list. */
    public CallVerdict {
        paths = List.copyOf(paths);
    }

    static CallVerdict of(String client, String destination, int port, CallPath path) {
        return new CallVerdict(client, destination, port, List.of(path));
    }

    /** Returns whether the call is allowed on every path. */
    public boolean isAllowed() {
        return paths.stream().allMatch(CallPath::isAllowed);
    }

    /** Returns whether the call is denied on every path. */
    public boolean isDenied() {
        return paths.stream().noneMatch(CallPath::isAllowed);
    }

    /** Returns the step that decides: of the first path that is denied, or of the first one. */
    public CallStep decidedBy() {
        return first().decidedBy();
    }

    /** Returns the steps, in order, of the path that decides. */
    public List<CallStep> steps() {
        return first().steps();
    }

    private CallPath first() {
        return paths.stream().filter(path -> !path.isAllowed()).findFirst().orElse(paths.get(0));
    }

    /** Returns the answer and the steps of each path, one a line. */
    @Override
    public String toString() {
        String answer = isAllowed() ? " can call " : isDenied() ? " cannot call " : " can only partly call ";
        StringBuilder text = new StringBuilder(client + answer + destination + (port == 0 ? "" : ":" + port));
        for (CallPath path : paths) {
            text.append("\n  ")
                    .append(path.isAllowed() ? "allowed" : "denied")
                    .append(": ")
                    .append(path.endpoint());
            path.steps().forEach(step -> text.append("\n    ").append(step));
        }
        return text.toString();
    }
}
