package health.lintel.heads;

import java.util.List;

/// Turns words and flags into features: words and pairs of words, three to five letters in a row within a
/// word (so that a misspelt word still resembles itself), flags, the language and the length. A feature is
/// known by a hash of 32 bits: the weights need no strings, and what the hash stood for is at hand in the
/// message itself.
final class Features {
    /// Kinds of features; each kind has a length of its own, so that many letters don't drown few flags.
    enum Kind {
        WORD,
        LETTERS,
        FLAG,
        FRAME
    }

    /// Takes one feature.
    interface Sink {
        /// @param at the word that it belongs to
        void take(Kind kind, int hash, int at);
    }

    private static final int LONGEST_WORD = 24;
    private static final long PRIME = 0x100000001b3L;
    private static final long BASIS = 0xcbf29ce484222325L;

    private final Signs signs;
    private final int from;
    private final int to;
    private final Sink sink;

    private Features(Signs signs, Signs.Window window, Sink sink) {
        this.signs = signs;
        from = window.from();
        to = window.to();
        this.sink = sink;
    }

    static void each(Signs signs, Signs.Window window, Sink sink) {
        new Features(signs, window, sink).run();
    }

    static int wordHash(String word) {
        return hash("w " + shape(word));
    }

    private void run() {
        List<String> words = signs.words();
        String before = "^";
        for (int at = from; at < to; at++) {
            String word = shape(words.get(at));
            sink.take(Kind.WORD, hash("w " + word), at);
            sink.take(Kind.WORD, hash("p " + before + " " + word), at);
            if (Character.isLetter(word.charAt(0))) letters(word, at);
            before = word;
        }
        for (Signs.Flag flag : signs.flags()) {
            if (flag.at() >= from && flag.at() < to) sink.take(Kind.FLAG, hash("f " + flag.name()), flag.at());
        }
        sink.take(Kind.FRAME, hash("language " + signs.language()), from);
        sink.take(Kind.FRAME, hash("length " + (32 - Integer.numberOfLeadingZeros((to - from) / 4))), from);
    }

    private void letters(String word, int at) {
        String framed = "<" + (word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word) + ">";
        for (int size = 3; size <= 5; size++) {
            for (int start = 0; start + size <= framed.length(); start++) {
                long sum = BASIS ^ 'c';
                for (int i = start; i < start + size; i++) sum = (sum ^ framed.charAt(i)) * PRIME;
                sink.take(Kind.LETTERS, mix(sum), at);
            }
        }
    }

    /// A number counts by its size alone: what it measures, the flags say.
    private static String shape(String word) {
        if (!Character.isDigit(word.charAt(0))) return word;
        int digits = 0;
        while (digits < word.length() && Character.isDigit(word.charAt(digits))) digits++;
        return "#" + Math.min(digits, 5) + (digits < word.length() ? String.valueOf(word.charAt(digits)) : "");
    }

    private static int hash(String name) {
        long sum = BASIS;
        for (int i = 0; i < name.length(); i++) sum = (sum ^ name.charAt(i)) * PRIME;
        return mix(sum);
    }

    private static int mix(long sum) {
        long mixed = sum;
        mixed = (mixed ^ (mixed >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return (int) (mixed ^ (mixed >>> 33));
    }
}
