package dev.meshmanager.core;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that keep coming back in labels and tags: a page of a thousand proxies holds some ten thousand strings in
 * them, and a few dozen different ones. A known word is recognised in the bytes, without making a string of it.
 *
 * <p>What is learned is bounded in number and length; learning ends after a while. Safe for use by many threads.
 */
final class Words {
    private static final int MOST = 192;
    private static final int LONGEST = 48;
    private static final int OFTEN = 8;
    private static final int BATCH = 16;
    private static final int LESSONS = 20_000;

    private volatile Known known = new Known(List.of());
    private final Map<String, Integer> counts = new HashMap<>();
    private final List<String> learned = new ArrayList<>();
    private volatile int lessons;

    /** Returns the next string. */
    String nextString(JsonReader reader) throws IOException {
        Known words = known;
        int index = reader.peek() == JsonReader.Token.STRING ? reader.selectString(words.options) : -1;
        return index >= 0 ? words.list.get(index) : learn(StringAdapter.read(reader));
    }

    /** Returns the next name of a member. */
    String nextName(JsonReader reader) throws IOException {
        Known words = known;
        int index = reader.selectName(words.options);
        return index >= 0 ? words.list.get(index) : learn(reader.nextName());
    }

    private String learn(String word) {
        if (lessons < LESSONS && word.length() <= LONGEST) {
            count(word);
        }
        return word;
    }

    private synchronized void count(String word) {
        lessons++;
        if (counts.merge(word, 1, Integer::sum) == OFTEN) {
            learned.add(word);
            if (learned.size() % BATCH == 0) {
                known = new Known(learned);
            }
        }
        if (lessons == LESSONS || learned.size() == MOST) {
            known = new Known(learned);
            lessons = LESSONS;
            counts.clear();
        }
    }

    private static final class Known {
        private final List<String> list;
        private final JsonReader.Options options;

        Known(List<String> words) {
            this.list = List.copyOf(words);
            this.options = JsonReader.Options.of(list.toArray(new String[0]));
        }
    }
}
