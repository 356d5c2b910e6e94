package dev.meshmanager.core.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** Collects the violations of a document during a check, and tracks the current path. */
final class SchemaReport {
    private final Deque<Object> path = new ArrayDeque<>();
    /** The same as {@link #path}, with the names in the document. */
    private final Deque<Object> place = new ArrayDeque<>();

    private final List<SchemaViolation> violations = new ArrayList<>(0);
    private final List<List<Object>> places = new ArrayList<>(0);

    void enter(String member) {
        enter(member, member);
    }

    /** Enters a member with a name for violations that differs from the name in the document. */
    void enter(String member, String reportedName) {
        path.addLast(reportedName);
        place.addLast(member);
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

    /** Rejects a value that the control plane rejects in its rules, not in its schema. */
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

    /** Returns the path of each violation: names of members and indexes of elements. */
    List<List<Object>> places() {
        return places;
    }
}
