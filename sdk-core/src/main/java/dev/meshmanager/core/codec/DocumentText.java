package dev.meshmanager.core.codec;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import okio.Buffer;
import okio.ByteString;

/**
 * The text of a document that is being read. It hands out objects of open shape as text, without parsing them: they
 * make up a third of a page of proxies and are seldom used.
 */
public final class DocumentText {
    private final Buffer unread;
    private final Buffer text;

    /** Creates the text for a reader of {@code unread}. The reader must read from nothing else. */
    public DocumentText(Buffer unread) {
        this.unread = unread;
        this.text = unread.copy();
    }

    /** Returns the text of the object that {@code reader} is about to read, and moves the reader behind the object. */
    ByteString skipObject(JsonReader reader) throws IOException {
        // Peeking makes the reader consume the brace.
        text.skip(text.size() - unread.size() - 1);
        reader.skipValue();
        if (text.getByte(0) != '{') {
            throw new IllegalStateException("no object begins before " + reader.getPath());
        }
        return text.readByteString(text.size() - unread.size());
    }
}
