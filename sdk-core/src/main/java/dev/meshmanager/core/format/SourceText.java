package dev.meshmanager.core.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text with documents, and its name for messages. */
final class SourceText {
    /** The maximum size in bytes, far more than any control plane exports. Protects against streams that do not end. */
    private static final int LONGEST = 64 << 20;

    private final String name;
    private final String text;
    private final TemplateVariables variables;

    private SourceText(String name, String text) {
        this(name, text, TemplateVariables.NONE);
    }

    private SourceText(String name, String text, TemplateVariables variables) {
        this.name = name;
        this.variables = variables;
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static SourceText of(String text) {
        return new SourceText("", text);
    }

    static SourceText read(Path file) {
        if (Files.isDirectory(file)) {
            // The JDK says "Is a directory" without the path.
            throw new UncheckedIOException(
                    new IOException(file + " is a directory: read it with scan(Path) or readAll(Path)"));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SourceText read(InputStream in) {
        try {
            return read("", in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SourceText read(URL url) {
        try (InputStream in = UrlStream.open(url)) {
            return read(UrlStream.nameOf(url), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceText read(String name, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new DocumentException(
                    new DocumentLocation(document(name, 1), 1, 1), "longer than " + LONGEST + " bytes");
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            return new SourceText(name, decoder.decode(buffer).toString());
        } catch (CharacterCodingException e) {
            // The position of the buffer is the first invalid byte.
            String before = new String(bytes, 0, buffer.position(), StandardCharsets.UTF_8);
            throw new DocumentException(location(document(name, 1), before, before.length()), "not UTF-8");
        }
    }

    /** Returns the location of the character at {@code index}. */
    static DocumentLocation location(String document, String text, int index) {
        int line = 1;
        int start = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < index; i = text.indexOf('\n', i + 1)) {
            line++;
            start = i + 1;
        }
        return new DocumentLocation(document, line, text.codePointCount(start, index) + 1);
    }

    /** Returns the text as a template with these variables. */
    SourceText with(TemplateVariables variables) {
        return new SourceText(name, text, variables);
    }

    TemplateVariables variables() {
        return variables;
    }

    String text() {
        return text;
    }

    /** Returns the name of the document with this number, counted from 1. */
    String document(int number) {
        return document(name, number);
    }

    private static String document(String name, int number) {
        if (name.isEmpty()) {
            return "document " + number;
        }
        return number == 1 ? name : name + ", document " + number;
    }
}
