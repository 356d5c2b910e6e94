package dev.meshmanager.kuma.rollout;

import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.common.Subscription;
import dev.meshmanager.kuma.proxy.DataplaneOverview;
import java.util.List;

/** The proxies of a mesh that are connected, whether or not their applications are ready. */
final class ConnectedProxies {
    private ConnectedProxies() {}

    static List<DataplaneOverview> of(KumaClient kuma, String mesh) {
        return kuma.dataplanes().overviews(mesh).stream()
                .filter(proxy -> proxy.dataplaneInsight().stream()
                        .flatMap(insight -> insight.subscriptions().stream())
                        .anyMatch(Subscription::isConnected))
                .toList();
    }
}
