package dev.meshmanager.kuma.plan.compare;

import java.util.regex.Pattern;

/** Paths of members in the notation of {@code DocumentLocation}, for example {@code labels["kuma.io/zone"]}. */
public final class MemberPath {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_]+");
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

    private MemberPath() {}

    /** Returns the path of a member of the object at {@code path}; an empty path is the document. */
    public static String below(String path, String name) {
        if (!PLAIN.matcher(name).matches()) {
            return path + "[\"" + name + "\"]";
        }
        return path.isEmpty() ? name : path + "." + name;
    }

    /** Returns the name of the last member of a path. */
    static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Returns the path with {@code []} instead of every index. */
    static String ofEveryElement(String path) {
        return INDEX.matcher(path).replaceAll("[]");
    }
}
