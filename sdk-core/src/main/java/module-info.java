/** The base types of models and resources, their JSON and YAML forms, and the HTTP calls of all clients. */
module dev.meshmanager.core {
    requires transitive com.squareup.moshi;
    requires transitive okhttp3;
    requires transitive okio;
    requires transitive org.jspecify;
    requires transitive retrofit2;
    requires kotlin.stdlib;
    requires org.snakeyaml.engine;
    // Annotations for the build only.
    requires static org.immutables.value;
    // Present in notebooks only.
    requires static jjava.jupyter;

    exports dev.meshmanager.core;
    exports dev.meshmanager.core.annotation;
    exports dev.meshmanager.core.error;
    exports dev.meshmanager.core.files;
    exports dev.meshmanager.core.format;
    exports dev.meshmanager.core.http;
    exports dev.meshmanager.core.json;
    exports dev.meshmanager.core.page;
    exports dev.meshmanager.core.view;
    exports dev.meshmanager.core.exchange to
            dev.meshmanager.kuma,
            dev.meshmanager.konnect;
    exports dev.meshmanager.core.internal to
            dev.meshmanager.kuma,
            dev.meshmanager.konnect;
    exports dev.meshmanager.core.parallel to
            dev.meshmanager.kuma,
            dev.meshmanager.konnect;
    exports dev.meshmanager.core.schema to
            dev.meshmanager.kuma,
            dev.meshmanager.konnect;

    uses dev.meshmanager.core.view.Columns;
}
