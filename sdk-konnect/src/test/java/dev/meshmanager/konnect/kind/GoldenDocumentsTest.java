package dev.meshmanager.konnect.kind;

import dev.meshmanager.kuma.evidence.GoldenContract;

/** The golden documents of the kinds that Kong Mesh adds to Kuma's. */
class GoldenDocumentsTest extends GoldenContract {
    GoldenDocumentsTest() {
        super(KongMeshKinds.OWN, KongMeshKinds.ALL);
    }
}
