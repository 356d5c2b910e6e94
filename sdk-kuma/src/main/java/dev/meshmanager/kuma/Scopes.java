package dev.meshmanager.kuma;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.text.VisibleText;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** The part of a path that says which mesh is meant. */
final class Scopes {
    /** No mesh, or all meshes. */
    static final String NONE = "";

    private static final Pattern DOTS = Pattern.compile("(\\.|%2e){1,2}", Pattern.CASE_INSENSITIVE);

    private Scopes() {}

    static String mesh(String mesh) {
        if (mesh.isBlank()) {
            throw new IllegalArgumentException("the mesh must not be blank");
        }
        return "meshes/" + segment(mesh) + "/";
    }

    static String of(Resource resource) {
        return resource.meshName().map(Scopes::mesh).orElse(NONE);
    }

    /**
     * Returns the text as one segment of a path, with what would end the segment escaped.
     *
     * @throws IllegalArgumentException if it would be another path: {@code .} or {@code ..}
     */
    static String segment(String text) {
        if (DOTS.matcher(text).matches()) {
            throw new IllegalArgumentException("not a name: \"" + VisibleText.part(text) + "\"");
        }
        String encoded = new HttpUrl.Builder()
                .scheme("http")
                .host("segment")
                .addPathSegment(text)
                .build()
                .encodedPath();
        return encoded.substring(1);
    }
}
