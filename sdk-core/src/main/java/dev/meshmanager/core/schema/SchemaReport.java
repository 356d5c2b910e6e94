package dev.meshmanager.core.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** Collects the violations of a document during a check, and tracks the current path. */
final class SchemaReport {
    private final Deque<Object> path = new ArrayDeque<>();
    private final List<SchemaViolation> violations = new ArrayList<>(0);

    void enter(String member) {
        path.addLast(member);
    }

    /** Enters the value of a map key, in the notation of the rules. */
    void enterKey(String key) {
        path.addLast("[\"" + key + "\"]");
    }

    void enter(Integer index) {
        path.addLast(index);
    }

    void leave() {
        path.removeLast();
    }

    void reject(String reason) {
        violations.add(new SchemaViolation(path(), reason));
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
}
