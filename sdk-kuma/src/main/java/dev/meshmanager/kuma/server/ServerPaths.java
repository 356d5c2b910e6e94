package dev.meshmanager.kuma.server;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.error.MeshException;
import dev.meshmanager.core.error.NotFoundException;
import dev.meshmanager.core.error.UnknownKindException;
import dev.meshmanager.core.error.UnknownPathException;
import dev.meshmanager.core.exchange.Exchange;
import dev.meshmanager.kuma.kind.KumaVersion;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes calls on the paths of the control plane. Where it does not know a path, it is asked for its kinds and its
 * version: the kind may have another path there, or not exist. Calls that succeed cost nothing more.
 */
public final class ServerPaths {
    private static final String NO_ADMIN_OPERATION = "Could not execute admin operation";
    private static final String NO_VIEW = "";

    private final ServerKinds kinds;
    private final ServerVersion version;

    /** Creates paths of the control plane that has these kinds and this version. */
    public ServerPaths(ServerKinds kinds, ServerVersion version) {
        this.kinds = kinds;
        this.version = version;
    }

    /**
     * Returns the call that {@code at} makes for the path of a kind. It fails with an {@link UnknownKindException} if
     * the control plane does not have the kind.
     */
    public <R> Exchange<R> of(ResourceType<?> type, Function<String, Exchange<R>> at) {
        return of(type, NO_VIEW, at);
    }

    /**
     * Returns the call that {@code at} makes for the path of a kind, where it reads {@code view} below it. It fails
     * with an {@link UnknownKindException} if the control plane does not have the kind, and with an
     * {@link UnknownPathException} if its version does not have the view.
     */
    public <R> Exchange<R> of(ResourceType<?> type, String view, Function<String, Exchange<R>> at) {
        String path = kinds.path(type);
        Exchange<R> call = at.apply(path);
        return call.orElse(failure -> {
            requirePathUnknown(failure);
            return kinds.read()
                    .orElse(unreadable -> {
                        throw failure;
                    })
                    .then(all -> {
                        ResourceType<?> kind = all.get(type.name());
                        if (kind == null || kind.scope() != type.scope()) {
                            return unknownKind(call, type, kind != null);
                        }
                        return kind.path().equals(path)
                                ? unknownView(call, ViewVersions.of(type, view), failure)
                                : at.apply(kind.path());
                    });
        });
    }

    /** Returns a call on a path that depends on no kind, as {@link #of(ResourceType, String, Function)} does. */
    public <R> Exchange<R> of(String path, Exchange<R> call) {
        return call.orElse(failure -> {
            requirePathUnknown(failure);
            return unknownView(call, ViewVersions.of(path), failure);
        });
    }

    /**
     * Throws if the control plane does not have the kind. It is asked only about kinds that not every version has, and
     * not again about those that it had.
     *
     * @throws UnknownKindException if the control plane does not have the kind
     */
    public void require(ResourceType<?> type) {
        boolean isEverywhere = type.since().isEmpty() && type.until().isEmpty();
        if (isEverywhere || kinds.names().contains(type.name())) {
            return;
        }
        Exchange<Map<String, ResourceType<?>>> list = kinds.read();
        Map<String, ResourceType<?>> all;
        try {
            all = list.execute();
        } catch (MeshException unreadable) {
            // The write will tell.
            return;
        }
        if (!all.containsKey(type.name())) {
            unknownKind(list, type, false).execute();
        }
    }

    private static void requirePathUnknown(MeshException failure) {
        if (!(failure instanceof NotFoundException absent && (absent.isPathUnknown() || isUnknownToEnvoy(absent)))) {
            throw failure;
        }
    }

    /** A word below a proxy that the control plane does not know is a request for the proxy's Envoy, which refuses. */
    private static boolean isUnknownToEnvoy(NotFoundException absent) {
        return absent.problem().title().equals(Optional.of(NO_ADMIN_OPERATION));
    }

    private <R> Exchange<R> unknownKind(Exchange<R> call, ResourceType<?> type, boolean hasOtherScope) {
        return tellVersion().then(told -> {
            String reason = hasOtherScope
                    ? server(told) + " has the kind " + type.name() + " with another scope"
                    : server(told) + " does not have the kind " + type.name() + range(type, told);
            throw new UnknownKindException(call.requestLine(), type.name(), reason);
        });
    }

    private <R> Exchange<R> unknownView(Exchange<R> call, ViewVersions view, MeshException failure) {
        return tellVersion().then(told -> {
            if (told.isEmpty() || view.has(told.get())) {
                throw failure;
            }
            throw new UnknownPathException(call.requestLine(), server(told) + " does not have this path" + view);
        });
    }

    /** Empty if the control plane does not tell its version: that is not the failure of the call. */
    private Exchange<Optional<KumaVersion>> tellVersion() {
        Exchange<KumaVersion> asked = version.askAgain();
        return asked.map(Optional::of).orElse(untold -> asked.done(Optional.empty()));
    }

    private static String server(Optional<KumaVersion> told) {
        return "the control plane"
                + told.map(version -> " (Kuma " + version + ")").orElse("");
    }

    private static String range(ResourceType<?> type, Optional<KumaVersion> told) {
        return ViewVersions.range(type.since(), type.until(), told);
    }
}
