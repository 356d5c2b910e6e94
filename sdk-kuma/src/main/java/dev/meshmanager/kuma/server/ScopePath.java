package dev.meshmanager.kuma.server;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.text.VisibleText;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** The part of an API path that names the mesh. */
public final class ScopePath {
    /** The prefix of paths without a mesh: global kinds, and lists over all meshes. */
    public static final String NONE = "";

    private static final Pattern DOTS = Pattern.compile("(\\.|%2e){1,2}", Pattern.CASE_INSENSITIVE);

    private ScopePath() {}

    /**
     * Returns the prefix of paths in a mesh.
     *
     * @throws IllegalArgumentException if the text is not the name of a mesh
     */
    public static String mesh(String mesh) {
        if (mesh.isBlank()) {
            throw new IllegalArgumentException("the mesh must not be blank");
        }
        return "meshes/" + segment(mesh) + "/";
    }

    /** Returns the prefix of the path of a resource. */
    public static String of(Resource resource) {
        return resource.meshName().map(ScopePath::mesh).orElse(NONE);
    }

    /**
     * Returns the text as one escaped segment of a path.
     *
     * @throws IllegalArgumentException if the text is {@code .} or {@code ..}, which would change the path
     */
    public static String segment(String text) {
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
