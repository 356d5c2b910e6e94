package dev.meshmanager.konnect.setup;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.common.DataSource;
import dev.meshmanager.kuma.mesh.CertificateAuthority;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The members of a certificate authority that Kuma has no model for. */
final class AuthorityMembers {
    private @Nullable String name;
    private final Map<String, Object> conf = new LinkedHashMap<>();

    void name(String name) {
        this.name = name;
    }

    void put(DataSource source, String... path) {
        put(Json.toTree(source).asObject().orElseThrow().raw(), path);
    }

    void put(Object value, String... path) {
        String member = path[path.length - 1];
        Map<String, Object> parent = conf;
        for (int i = 0; i < path.length - 1; i++) {
            parent = child(parent, path[i]);
        }
        parent.put(member, Objects.requireNonNull(value, member));
    }

    /** Only this class puts objects there. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> child(Map<String, Object> parent, String name) {
        return (Map<String, Object>) parent.computeIfAbsent(name, member -> new LinkedHashMap<String, Object>());
    }

    private boolean has(String... path) {
        Object value = conf;
        for (String member : path) {
            value = value instanceof Map<?, ?> parent ? parent.get(member) : null;
        }
        return value != null;
    }

    /** Returns the authority. {@code required} are the paths of members, joined by dots. */
    CertificateAuthority build(String type, String... required) {
        if (name == null) {
            throw new IllegalStateException("name of the certificate authority must be set");
        }
        for (String member : required) {
            if (!has(member.split("\\."))) {
                throw new IllegalStateException(member + " of the certificate authority " + name + " must be set");
            }
        }
        return CertificateAuthority.Unknown.builder()
                .type(type)
                .name(name)
                .conf(JsonObject.of(conf))
                .build();
    }
}
