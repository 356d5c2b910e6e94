package dev.meshmanager.core.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** What is wrong in a document so far, and where the check is. */
final class SchemaReport {
    private final Deque<Object> path = new ArrayDeque<>();
    /** As {@link #path}, with the names that the document has. */
    private final Deque<Object> place = new ArrayDeque<>();

    private final List<SchemaViolation> violations = new ArrayList<>(0);
    private final List<List<Object>> places = new ArrayList<>(0);

    void enter(String member) {
        enter(member, member);
    }

    /** Enters a member that violations call otherwise than the document does. */
    void enter(String member, String reportedName) {
        path.addLast(reportedName);
        place.addLast(member);
    }

    /** Enters an entry of a map, in the notation of rules. */
    void enterKey(String key) {
        enter(key, "[\"" + key + "\"]");
    }

    void enter(Integer index) {
        path.addLast(index);
        place.addLast(index);
    }

    void leave() {
        path.removeLast();
        place.removeLast();
    }

    void reject(String reason) {
        add(reason, false);
    }

    /** Rejects what the control plane finds only among the rules. */
    void rejectApart(String reason) {
        add(reason, true);
    }

    private void add(String reason, boolean decodedApart) {
        violations.add(new SchemaViolation(path(), reason, decodedApart));
        places.add(List.copyOf(place));
    }

    private String path() {
        StringBuilder text = new StringBuilder();
        for (Iterator<Object> segments = path.iterator(); segments.hasNext(); ) {
            Object segment = segments.next();
            if (segment instanceof Integer) {
                text.append('[').append(segment).append(']');
            } else {
                boolean dotted = text.length() > 0 && !segment.toString().startsWith("[\"");
                text.append(dotted ? "." : "").append(segment);
            }
        }
        return text.toString();
    }

    List<SchemaViolation> violations() {
        return violations;
    }

    /** Returns where each violation stands: the names of members, and the indexes of elements. */
    List<List<Object>> places() {
        return places;
    }
}
