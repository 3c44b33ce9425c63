package iconograph.linking.ranking;

/// What is measured of a candidate, and which part of its score that belongs to.
enum Feature {

    /// Natural logarithm of one more than the number of Wikipedias that have it.
    POPULARITY(Part.PRIOR),
    /// The same of places, for more Wikipedias have an article about every village than about every person.
    POPULARITY_OF_PLACE(Part.PRIOR),
    /// 1 for the best known of those that bear exactly this name.
    BEST_KNOWN_BEARER(Part.PRIOR),
    /// 1 for the best known of those with a name that has the mention's words and others.
    BEST_KNOWN_OF_LONGER(Part.PRIOR),

    /// 1 if its label is the mention, folded.
    LABEL(Part.NAME),
    /// 1 if one of its names is the mention letter for letter.
    SAME_LETTERS(Part.NAME),
    /// 1 if one of its names has the mention's words and others.
    AMONG_OTHER_WORDS(Part.NAME),
    /// 1 if one of its names ends with the mention's last word, as with a surname.
    LAST_WORD(Part.NAME),
    /// 1 if it is a person whose name ends with the mention.
    SURNAME(Part.NAME),
    /// 1 if it is a person whose name begins with the mention.
    GIVEN_NAME(Part.NAME),
    /// 1 if it is the place whose people the mention names, as `Dutch` does.
    DEMONYM(Part.NAME),
    /// 1 if the words of one of its names begin with the mention's letters.
    INITIALS(Part.NAME),
    /// 1 if the mention is its account on Twitter.
    HANDLE(Part.NAME),
    /// 1 if its label is no name, written in small letters, though the mention begins with a capital.
    COMMON_NOUN(Part.NAME),
    /// 1 if it is itself a name, or a page that lists namesakes.
    NAME_ITSELF(Part.NAME),
    /// Share of letter triples in common with its most similar name.
    SIMILAR_LETTERS(Part.NAME),

    /// 1 if the tagger takes the mention for a thing of the item's kind, -1 if for another, 0 if it does not say.
    SAME_TYPE(Part.TYPE),
    /// Natural logarithm of how much likelier its kind is than one in four by the words beside the mention; 0 if the
    /// tagger says the kind.
    LIKELY_TYPE(Part.TYPE),
    /// 1 if its description or kinds say what the tagger's fine type does, such as `athlete`.
    FINE_TYPE(Part.TYPE),

    /// Words of its description and kinds that stand in the post too, at most three.
    WORDS_IN_COMMON(Part.CONTEXT),
    /// Cosine between the post and the item's description by the sentence encoder, above the candidates' mean; 0 where
    /// it was not asked.
    MEANING(Part.CONTEXT),
    /// 1 if a longer name of it that has the mention's words stands in the text.
    LONGER_NAME_IN_TEXT(Part.CONTEXT),
    /// Share of its name's words beside those of the mention that stand near by.
    REST_OF_NAME_NEAR(Part.CONTEXT),

    /// How much what it is resembles what the post's other names mean, and what the author's recent posts spoke of;
    /// from 0 to 1.
    COHERENCE(Part.COHERENCE),

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
        COHERENCE,
        IMAGE
    }
}
