package dev.meshmanager.kuma.analysis;

import dev.meshmanager.kuma.analysis.model.AnalysisCode;
import dev.meshmanager.kuma.estate.Estate;

/**
 * The documents of an estate that has a defect, and of one that does not have it.
 *
 * @param where the subject and the path of the finding, with a space between them
 * @param message a part of the message
 */
record CodeExample(AnalysisCode code, String where, String message, String defective, String sound) {
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
