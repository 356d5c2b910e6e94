package dev.meshmanager.kuma.evidence;

import dev.meshmanager.core.GenericGlobalResource;
import dev.meshmanager.core.GenericMeshResource;
import dev.meshmanager.core.GlobalResourceType;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.kuma.GlobalResourceClient;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.MeshResourceClient;
import dev.meshmanager.kuma.ProxyInspection;
import dev.meshmanager.kuma.common.Kri;
import dev.meshmanager.kuma.gateway.MeshGateway;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.service.MeshService;
import java.util.ArrayList;
import java.util.List;

/** One call of every operation of a Kuma control plane. */
public final class KumaCalls {
    private static final Kri KRI = Kri.parse("kri_msvc_m___n_80");

    private KumaCalls() {}

    /** Returns calls of every operation, and of those of each kind. */
    public static List<Runnable> of(KumaClient kuma, ResourceTypes kinds) {
        List<Runnable> calls = new ArrayList<>(List.of(
                kuma::serverInfo,
                kuma::resourceKinds,
                kuma::globalInsight,
                () -> kuma.get(KRI),
                () -> kuma.dataplanes().overviews("m").first(),
                () -> kuma.dataplanes().overview("m", "n"),
                () -> kuma.dataplanes()
                        .inspect("m", "n")
                        .config(ProxyInspection.ConfigOption.SHADOW, ProxyInspection.ConfigOption.DIFF),
                () -> kuma.dataplanes().inspect("m", "n").layout(),
                () -> kuma.dataplanes().inspect("m", "n").policies(),
                () -> kuma.dataplanes().inspect("m", "n").inboundPolicies(KRI),
                () -> kuma.dataplanes().inspect("m", "n").outboundPolicies(KRI),
                () -> kuma.dataplanes().inspect("m", "n").outboundRoutes(KRI),
                () -> kuma.dataplanes().inspect("m", "n").routePolicies(KRI, KRI),
                () -> kuma.inspect().rules(MeshGateway.TYPE, "m", "n"),
                () -> kuma.inspect().dataplanes(MeshTimeout.TYPE, "m", "n").first(),
                () -> kuma.inspect().meshServiceDataplanes("m", "n").first(),
                () -> kuma.inspect().hostnames(MeshService.TYPE, "m", "n")));
        kinds.all().forEach(kind -> calls.addAll(ofKind(kuma, kind)));
        return calls;
    }

    private static List<Runnable> ofKind(KumaClient kuma, ResourceType<?> type) {
        if (type instanceof MeshResourceType<?> ofMesh) {
            MeshResourceClient<?> client = kuma.resources(ofMesh);
            MeshResourceClient<GenericMeshResource> writer =
                    kuma.resources(ResourceType.mesh(type.name(), type.path()));
            GenericMeshResource.Builder resource = GenericMeshResource.builder();
            return List.of(
                    () -> client.get("m", "n"),
                    () -> client.list("m").first(),
                    () -> writer.apply(
                            resource.type(type.name()).mesh("m").name("n").build()),
                    () -> client.delete("m", "n"));
        }
        GlobalResourceClient<?> client = kuma.resources((GlobalResourceType<?>) type);
        GlobalResourceClient<GenericGlobalResource> writer =
                kuma.resources(ResourceType.global(type.name(), type.path()));
        GenericGlobalResource.Builder resource = GenericGlobalResource.builder();
        return List.of(
                () -> client.get("n"),
                () -> client.list().first(),
                () -> writer.apply(resource.type(type.name()).name("n").build()),
                () -> client.delete("n"));
    }
}
