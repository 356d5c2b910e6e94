package dev.meshmanager.kuma;

import dev.meshmanager.kuma.evidence.GoldenContract;
import dev.meshmanager.kuma.kind.Kinds;

/** The golden documents of Kuma's kinds. */
class GoldenDocumentsTest extends GoldenContract {
    GoldenDocumentsTest() {
        super(Kinds.ALL, Kinds.ALL);
    }
}
