package health.lintel.triage;

/// Words that a lexicon entry matched: tokens `from` up to, not including, `to`.
record Hit(String concept, int from, int to) {

    boolean overlaps(Hit other) {
        return from < other.to && other.from < to;
    }
}
