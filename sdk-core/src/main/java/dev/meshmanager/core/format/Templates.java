package dev.meshmanager.core.format;

import dev.meshmanager.core.text.VisibleText;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises templates, which are no YAML before they are filled in. */
final class Templates {
    private static final Pattern TAG = Pattern.compile("\\{\\{([^{}\\n]{1,1000})}}");
    /** What only Helm has: its objects, its functions, trimming. Kuma's own templates have other objects. */
    private static final Pattern HELM =
            Pattern.compile("-?\\s*(?:/\\*|(?:if|else|end|with|range|define|template|include|block|toYaml|tpl)\\b|\\$)"
                    + "|^-|.*\\.(?:Values|Release|Chart|Capabilities|Files|Template)\\b");

    private static final Pattern HELM_OBJECT =
            Pattern.compile("\\{\\{[^}\\n]{0,1000}\\.(?:Values|Release|Chart|Capabilities|Files|Template)\\b");
    private static final Pattern VARIABLE = Pattern.compile("\\s*([A-Za-z_][\\w.-]*)\\s*");

    private Templates() {}

    /** Returns whether the text is full of what Helm fills in, also where it is YAML all the same. */
    static boolean usesHelmObjects(String text) {
        return HELM_OBJECT.matcher(text).find();
    }

    /** Returns whether a text that is no YAML is a template of Helm's. */
    static boolean isHelm(String text) {
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            if (HELM.matcher(tag.group(1)).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /** Returns why a text is no YAML if it is a template, or else the reason of the YAML reader. */
    static String reason(String text, String otherwise) {
        if (isHelm(text)) {
            return "a Helm template, which helm template must render first";
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
                : "a template whose variables must be filled in first: "
                        + VisibleText.part(String.join(", ", names))
                        + " (" + otherwise + ")";
    }
}
