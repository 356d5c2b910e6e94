package dev.meshmanager.kuma.analysis;

import dev.meshmanager.kuma.analysis.model.AnalysisCode;
import dev.meshmanager.kuma.estate.Estate;

/**
 * The documents of an estate that has a defect, and of one that differs only in not having it.
 *
 * @param where the subject and the path of the finding, with a space between them
 * @param message a part of the message
 */
record CodeExample(AnalysisCode code, String where, String message, String defective, String sound) {
    CodeExample(AnalysisCode code, String where, String message, String defective) {
        this(code, where, message, defective, defective);
    }

    /** Returns this example with {@code mended} in the place of {@code defect} in the estate without the defect. */
    CodeExample mendedBy(String defect, String mended) {
        int place = sound.indexOf(defect);
        if (place < 0 || sound.indexOf(defect, place + 1) >= 0) {
            throw new IllegalArgumentException(code + ": not exactly once in the documents: " + defect);
        }
        return new CodeExample(code, where, message, defective, sound.replace(defect, mended));
    }

    Estate failing() {
        return Estate.ofYaml(defective);
    }

    Estate passing() {
        return Estate.ofYaml(sound);
    }

    @Override
    public String toString() {
        return code.name();
    }
}
