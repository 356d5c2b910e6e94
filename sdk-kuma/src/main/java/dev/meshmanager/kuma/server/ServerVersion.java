package dev.meshmanager.kuma.server;

import dev.meshmanager.core.exchange.Exchange;
import dev.meshmanager.kuma.inspect.ServerInfo;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.legacy.TrafficPermission;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The version of the control plane. It is asked on first use and kept. Safe for use by many threads. */
public final class ServerVersion {
    private final Exchange<ServerInfo> index;
    private final ServerKinds kinds;
    private final boolean isTold;
    private final Object asking = new Object();
    private volatile @Nullable KumaVersion known;

    /** Creates a version that is {@code told}, or is asked for with the call for the index of the API. */
    public ServerVersion(Exchange<ServerInfo> index, ServerKinds kinds, Optional<KumaVersion> told) {
        this.index = index;
        this.kinds = kinds;
        this.isTold = told.isPresent();
        this.known = told.orElse(null);
    }

    /** Returns the version. Asks the control plane if it is not known. A failure is thrown and not kept. */
    public KumaVersion get() {
        KumaVersion current = known;
        if (current != null) {
            return current;
        }
        synchronized (asking) {
            return ask().execute();
        }
    }

    /** Returns the call that asks for the version; it makes no call if the version is known. */
    public Exchange<KumaVersion> ask() {
        KumaVersion current = known;
        return current == null ? read() : index.done(current);
    }

    /** Returns the call that asks again, because the control plane may be another one by now. */
    Exchange<KumaVersion> askAgain() {
        return isTold ? ask() : read();
    }

    private Exchange<KumaVersion> read() {
        return index.then(info -> info.kumaVersion().map(index::done).orElseGet(this::readFromKinds))
                .map(version -> {
                    known = version;
                    return version;
                });
    }

    /** Builds of a branch say {@code 0.0.0-preview.v1a2b3c}, builds without a tag {@code unknown}. */
    private Exchange<KumaVersion> readFromKinds() {
        return kinds.read().map(types -> lineWith(types.keySet()));
    }

    private static KumaVersion lineWith(Set<String> names) {
        if (!names.contains(TrafficPermission.TYPE.name())) {
            return KumaVersion.V3_0;
        }
        List<KumaVersion> lines = KumaVersion.KNOWN;
        KumaVersion newest = lines.get(0);
        for (KumaVersion line : lines) {
            boolean hasAll = Kinds.ALL.all().stream().allMatch(type -> names.contains(type.name()) || !line.has(type));
            if (line.isBefore(KumaVersion.V3_0) && hasAll) {
                newest = line;
            }
        }
        return newest;
    }
}
