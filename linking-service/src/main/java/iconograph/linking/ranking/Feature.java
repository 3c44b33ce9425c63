package iconograph.linking.ranking;

/// What is measured of a candidate, and which part of its score that belongs to.
enum Feature {

    /// Natural logarithm of one more than the number of Wikipedias that have it.
    POPULARITY(Part.PRIOR),
    /// Natural logarithm of one more than the number of candidates that are better known.
    RANK(Part.PRIOR),
    /// 1 for the best known of those that bear exactly this name.
    BEST_KNOWN_BEARER(Part.PRIOR),

    LABEL(Part.NAME),
    ALIAS(Part.NAME),
    /// 1 if one of its names is the mention letter for letter.
    SAME_LETTERS(Part.NAME),
    /// 1 if one of its names has the mention's words and others.
    AMONG_OTHER_WORDS(Part.NAME),
    LAST_WORD(Part.NAME),
    FIRST_WORD(Part.NAME),
    INITIALS(Part.NAME),
    HANDLE(Part.NAME),
    /// Share of letter triples in common with its most similar name.
    SIMILAR_LETTERS(Part.NAME),
    /// Letters of the mention for each letter of the label.
    LENGTH(Part.NAME),

    PERSON(Part.TYPE),
    PLACE(Part.TYPE),
    ORGANISATION(Part.TYPE),
    /// 1 if the tagger says that the mention is of the item's kind.
    SAME_TYPE(Part.TYPE),
    /// 1 if the tagger says that it is of another kind.
    OTHER_TYPE(Part.TYPE),

    /// Words of its description and kinds that stand in the post too, at most three.
    WORDS_IN_COMMON(Part.CONTEXT),
    /// Cosine between the post and the item's description by the sentence encoder, above the candidates' mean; 0 where
    /// it was not asked.
    MEANING(Part.CONTEXT);

    private final Part part;

    Feature(Part part) {
        this.part = part;
    }

    Part part() {
        return part;
    }

    /// What people see of a score.
    enum Part {
        PRIOR,
        NAME,
        TYPE,
        CONTEXT
    }
}
