package dev.meshmanager.core.format;

import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognizes templates, which are not YAML until they are rendered. */
final class TemplateDetector {
    private static final Pattern TAG = Pattern.compile("\\{\\{([^{}\\n]{1,1000})}}");
    /** Objects, functions and trimming that only Helm has. Kuma's own templates have other objects. */
    private static final Pattern HELM =
            Pattern.compile("-?\\s*(?:/\\*|(?:if|else|end|with|range|define|template|include|block|toYaml|tpl)\\b|\\$)"
                    + "|^-|.*\\.(?:Values|Release|Chart|Capabilities|Files|Template)\\b");

    private static final Pattern HELM_OBJECT =
            Pattern.compile("\\{\\{[^}\\n]{0,1000}\\.(?:Values|Release|Chart|Capabilities|Files|Template)\\b");
    private static final Pattern VARIABLE = Pattern.compile("\\s*([A-Za-z_][\\w.-]*)\\s*");

    private TemplateDetector() {}

    /** Returns whether the text uses Helm objects, even if it is valid YAML. */
    static boolean usesHelmObjects(String text) {
        return HELM_OBJECT.matcher(text).find();
    }

    /** Returns whether a text that is not YAML is a Helm template. */
    static boolean isHelm(String text) {
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            if (HELM.matcher(tag.group(1)).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /** Returns the reason why a text is not YAML: that it is a template, or otherwise the reason of the YAML parser. */
    static String reason(String text, String otherwise) {
        if (isHelm(text)) {
            return "a Helm template, which must be rendered with helm template first";
        }
        TreeSet<String> names = new TreeSet<>();
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            Matcher variable = VARIABLE.matcher(tag.group(1));
            if (variable.matches()) {
                names.add(variable.group(1));
            }
        }
        return names.isEmpty()
                ? otherwise
                : "a template, which must be rendered first: "
                        + MessageText.part(String.join(", ", names))
                        + " (" + otherwise + ")";
    }
}
