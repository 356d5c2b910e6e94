package dev.meshmanager.core.codec;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import okio.Buffer;
import okio.ByteString;

/**
 * The text that a reader reads, out of which objects of open shape are kept as they stand: a third of a page of proxies
 * is such objects, which are seldom looked into.
 */
public final class DocumentText {
    private final Buffer unread;
    private final Buffer text;

    /** Follows a reader of {@code unread}, which must be all that it reads from. */
    public DocumentText(Buffer unread) {
        this.unread = unread;
        this.text = unread.copy();
    }

    /** Returns the text of the object that {@code reader} has peeked at, and moves it behind that. */
    ByteString skipObject(JsonReader reader) throws IOException {
        // With a peek, the reader takes the brace.
        text.skip(text.size() - unread.size() - 1);
        reader.skipValue();
        if (text.getByte(0) != '{') {
            throw new IllegalStateException("no object begins before " + reader.getPath());
        }
        return text.readByteString(text.size() - unread.size());
    }
}
