package iconograph.linking.ranking;

/// What is measured of a candidate, and which part of its score that belongs to.
enum Feature {

    /// Natural logarithm of one more than the number of Wikipedias that have it.
    POPULARITY(Part.PRIOR),
    /// 1 for the best known of those that bear exactly this name.
    BEST_KNOWN_BEARER(Part.PRIOR),

    /// 1 if its label is the mention, folded.
    LABEL(Part.NAME),
    /// 1 if one of its names is the mention letter for letter.
    SAME_LETTERS(Part.NAME),
    /// 1 if one of its names has the mention's words and others.
    AMONG_OTHER_WORDS(Part.NAME),
    /// 1 if one of its names ends with the mention's last word, as with a surname.
    LAST_WORD(Part.NAME),
    /// 1 if the words of one of its names begin with the mention's letters.
    INITIALS(Part.NAME),
    /// 1 if the mention is its account on Twitter.
    HANDLE(Part.NAME),
    /// Share of letter triples in common with its most similar name.
    SIMILAR_LETTERS(Part.NAME),

    /// 1 if the tagger takes the mention for a thing of the item's kind, -1 if for another, 0 if it does not say.
    SAME_TYPE(Part.TYPE),

    /// Words of its description and kinds that stand in the post too, at most three.
    WORDS_IN_COMMON(Part.CONTEXT),
    /// Cosine between the post and the item's description by the sentence encoder, above the candidates' mean; 0 where
    /// it was not asked.
    MEANING(Part.CONTEXT),

    /// What a face in the post's pictures says for or against it.
    FACE(Part.IMAGE),
    /// Likewise, a region that may show its crest, logo or flag.
    EMBLEM(Part.IMAGE),
    /// Likewise, whether the mention's region shows a person.
    SHOWN_KIND(Part.IMAGE);

    private final Part part;

    Feature(Part part) {
        this.part = part;
    }

    /// Whether it is measured in what a score is made of, so that it counts as it is, and has no weight to be learned:
    /// what pictures say is learned from pictures, see [iconograph.linking.pictures.PictureTrust].
    boolean countsAsItIs() {
        return part == Part.IMAGE;
    }

    Part part() {
        return part;
    }

    /// What people see of a score.
    enum Part {
        PRIOR,
        NAME,
        TYPE,
        CONTEXT,
        IMAGE
    }
}
