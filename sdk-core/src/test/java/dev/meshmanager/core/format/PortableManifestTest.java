package dev.meshmanager.core.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.Resource;
import org.junit.jupiter.api.Test;

class PortableManifestTest {
    private static final String READ_BACK = """
            type: MeshTimeout
            mesh: m
            name: a
            creationTime: "2026-11-26T10:00:00Z"
            modificationTime: "2026-11-26T10:00:01Z"
            labels:
              k8s.kuma.io/namespace: shop
              kuma.io/display-name: a
              kuma.io/env: kubernetes
              kuma.io/mesh: m
              kuma.io/origin: zone
              kuma.io/policy-role: consumer
              kuma.io/zone: east
              team: platform
            kri: kri_mt_m_east_shop_a_
            spec:
              idle: 5s
            status: {}
            """;

    private final ResourceDocuments documents = ResourceDocuments.of(Kinds.ALL);

    @Test
    void leavesOutWhatTheControlPlaneComputed() {
        Resource timeout = documents.read(READ_BACK).get(0);

        assertThat(documents.toYaml(timeout, Format.KUBERNETES)).isEqualTo("""
                apiVersion: kuma.io/v1alpha1
                kind: MeshTimeout
                metadata:
                  name: a
                  namespace: kuma-system
                  labels:
                    kuma.io/mesh: m
                    team: platform
                spec:
                  idle: 5s
                """);
    }

    @Test
    void leavesOutWhatKubernetesComputed() {
        String object = """
                apiVersion: kuma.io/v1alpha1
                kind: MeshTimeout
                metadata:
                  name: a
                  namespace: shop
                  creationTimestamp: "2026-11-26T10:00:00Z"
                  generation: 2
                  resourceVersion: "17"
                  uid: 5f0b
                  ownerReferences:
                  - kind: Mesh
                  managedFields: []
                  annotations:
                    kubectl.kubernetes.io/last-applied-configuration: "{}"
                    kuma.io/display-name: a
                    note: mine
                  labels:
                    kuma.io/mesh: m
                    kuma.io/origin: zone
                spec:
                  idle: 5s
                status:
                  a: 1
                """;

        assertThat(documents.toYaml(documents.read(object), Format.KUBERNETES)).isEqualTo("""
                apiVersion: kuma.io/v1alpha1
                kind: MeshTimeout
                metadata:
                  name: a
                  namespace: shop
                  annotations:
                    note: mine
                  labels:
                    kuma.io/mesh: m
                spec:
                  idle: 5s
                """);
    }

    @Test
    void writesTheMeshOfAFlatKindOnce() {
        String log =
                "{type: TrafficLog, mesh: m, name: a, creationTime: '2026-11-26T10:00:00Z', labels: {kuma.io/mesh: m}}";

        assertThat(documents.toYaml(documents.read(log), Format.KUBERNETES))
                .isEqualTo("apiVersion: kuma.io/v1alpha1\nkind: TrafficLog\nmesh: m\nmetadata:\n  name: a\n");
    }

    @Test
    void keepsAllOfWhatNobodyReadBack() {
        String own = READ_BACK.replaceAll("(?m)^(creation|modification)Time.*\\n", "");
        Resource timeout = documents.read(own).get(0);

        assertThat(documents.read(documents.toYaml(timeout, Format.KUBERNETES))).containsExactly(timeout);
    }

    @Test
    void keepsAllInTheLosslessForm() {
        Resource timeout = documents.read(READ_BACK).get(0);

        assertThat(documents.read(documents.toYaml(timeout, Format.KUBERNETES_LOSSLESS)))
                .containsExactly(timeout);
    }
}
