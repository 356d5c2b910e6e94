package dev.meshmanager.core.format;

import dev.meshmanager.core.yaml.YamlNode;

/**
 * Finds the part of a document at a path, in every notation that readers and validators use: {@code $.spec.to[0]},
 * {@code labels.kuma.io/mesh}, {@code tags["kuma.io/service"]}. Names may contain dots, so the members of the document
 * decide where a name ends.
 */
final class PathSearch {
    private final String path;
    private int longest;
    private int line;
    private int column;

    private PathSearch(String path) {
        this.path = path;
    }

    /** Returns the location of the part or, if it does not exist, of the innermost part around it. */
    static DocumentLocation find(YamlNode root, String path, String source) {
        PathSearch search = new PathSearch(path);
        int start = path.startsWith("$") ? 1 : 0;
        search.longest = -1;
        search.visit(root, root.line(), root.column(), start);
        return new DocumentLocation(source, search.line, search.column);
    }

    private void visit(YamlNode node, int nodeLine, int nodeColumn, int at) {
        if (at > longest) {
            longest = at;
            line = nodeLine;
            column = nodeColumn;
        }
        for (YamlNode.Member member : node.members().values()) {
            int end = endOfName(member.name(), at);
            if (end > at) {
                visit(member.node(), member.line(), member.column(), end);
            }
        }
        int close = path.indexOf(']', at);
        if (node.isSequence() && path.startsWith("[", at) && close > 0) {
            int index = index(path.substring(at + 1, close));
            if (index >= 0 && index < node.elements().size()) {
                YamlNode element = node.elements().get(index);
                visit(element, element.line(), element.column(), close + 1);
            }
        }
    }

    private static int index(String digits) {
        boolean plain =
                !digits.isEmpty() && digits.length() < 9 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Integer.parseInt(digits) : -1;
    }

    /** Returns the index in the path after {@code name}, or {@code at} if the path does not have the name there. */
    private int endOfName(String name, int at) {
        if (path.startsWith("[", at)) {
            for (String quote : new String[] {"", "'", "\""}) {
                String bracketed = "[" + quote + name + quote + "]";
                if (path.startsWith(bracketed, at)) {
                    return at + bracketed.length();
                }
            }
            return at;
        }
        int start = path.startsWith(".", at) ? at + 1 : at;
        // Only the first name of a path has no dot before it.
        if (start == at && at > 0 || name.isEmpty() || !path.startsWith(name, start)) {
            return at;
        }
        int end = start + name.length();
        return end == path.length() || path.charAt(end) == '.' || path.charAt(end) == '[' ? end : at;
    }
}
