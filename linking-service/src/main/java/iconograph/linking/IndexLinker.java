package iconograph.linking;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import iconograph.contracts.EntityId;
import iconograph.contracts.Likeness;
import iconograph.contracts.LinkDecision;
import iconograph.contracts.Mention;
import iconograph.contracts.ModelVersion;
import iconograph.contracts.Sight;
import iconograph.contracts.TextSpan;
import iconograph.linking.candidates.CandidateSearch;
import iconograph.linking.candidates.DocumentNames;
import iconograph.linking.candidates.MentionForms;
import iconograph.linking.index.WikidataIndex;
import iconograph.linking.index.WikidataItem;
import iconograph.linking.live.LiveItems;
import iconograph.linking.pictures.PictureEvidence;
import iconograph.linking.pictures.PictureTrust;
import iconograph.linking.pictures.ReferenceIndex;
import iconograph.linking.ranking.Ranker;
import iconograph.linking.ranking.Ranker.Question;
import iconograph.linking.ranking.Ranking;
import iconograph.linking.ranking.RankingModel;
import iconograph.linking.ranking.RememberedSentences;
import iconograph.linking.ranking.SentenceEncoder;
import iconograph.linking.ranking.TypeGuess;
import iconograph.linking.reconciliation.Reconciler;

/// Links names to the items of an index on this machine. Safe for use by many threads.
final class IndexLinker implements Linker, AutoCloseable {

    /// Code points of the text that count as a mention's surroundings, itself included.
    private static final int CONTEXT = 300;

    /// Surroundings begin at multiples of this, so that names beside each other share theirs: each has to be encoded.
    private static final int CONTEXT_STEP = 100;

    /// Of a text, for what it says: more than the encoder's tokens hold.
    private static final int MOST_CHARACTERS = 2_000;

    private final WikidataIndex index;
    private final LiveItems live;
    private final SentenceEncoder encoder;
    private final RememberedSentences sentences;
    private final CandidateSearch search;
    private final Ranker ranker;
    private final ReferenceIndex pictures;
    private final PictureTrust trust = PictureTrust.shipped();
    private final TypeGuess types = TypeGuess.shipped();
    private final ModelVersion version;

    private IndexLinker(WikidataIndex index, ReferenceIndex pictures, SentenceEncoder encoder, LiveItems live) {
        this.index = index;
        this.pictures = pictures;
        this.live = live;
        this.encoder = encoder;
        this.search = new CandidateSearch(index);
        RankingModel ranking = RankingModel.shipped();
        this.sentences = new RememberedSentences(encoder::encode);
        this.ranker = new Ranker(ranking, sentences::encode);
        this.version = LinkerVersion.of(
                ranking,
                SentenceEncoder.NAME,
                index.origin() + (live.isOff() ? "" : ", live"),
                pictures.origin(),
                trust);
    }

    /// @throws iconograph.linking.index.UnreadableIndex if there is no index, or none that this version can read
    static IndexLinker open(Path path) throws IOException {
        return open(path, LiveItems.off());
    }

    /// @param live asked for names that the index does not know
    /// @throws iconograph.linking.index.UnreadableIndex if there is no index, or none that this version can read
    static IndexLinker open(Path path, LiveItems live) throws IOException {
        WikidataIndex index = WikidataIndex.open(path);
        try {
            return open(index, ReferenceIndex.open(path), live);
        } catch (IOException | RuntimeException e) {
            index.close();
            throw e;
        }
    }

    /// Without reference pictures.
    ///
    /// @param index closed with the linker, or if there is none
    static IndexLinker open(WikidataIndex index) throws IOException {
        try {
            return open(index, ReferenceIndex.none(), LiveItems.off());
        } catch (IOException | RuntimeException e) {
            index.close();
            throw e;
        }
    }

    private static IndexLinker open(WikidataIndex index, ReferenceIndex pictures, LiveItems live) throws IOException {
        try {
            return new IndexLinker(index, pictures, SentenceEncoder.load(), live);
        } catch (IOException | RuntimeException e) {
            pictures.close();
            throw e;
        }
    }

    SentenceEncoder encoder() {
        return encoder;
    }

    /// How many reference pictures there are.
    int pictures() {
        return pictures.size();
    }

    WikidataIndex index() {
        return index;
    }

    Reconciler reconciler() {
        return new Reconciler(index, search, ranker, RankingModel.shipped(), version);
    }

    @Override
    public ModelVersion version() {
        return version;
    }

    @Override
    public List<LinkDecision> link(String text, List<Mention> mentions, List<Sight> sights) {
        return link(text, mentions, sights, List.of());
    }

    @Override
    public List<LinkDecision> link(
            String text, List<Mention> mentions, List<Sight> sights, Collection<EntityId> recent) {
        List<WikidataItem> items =
                recent.stream().map(index::find).flatMap(Optional::stream).toList();
        return ranker.rank(questions(text, mentions, sights), items).stream()
                .map(Ranking::decision)
                .toList();
    }

    /// By the sentence encoder, which has mostly read the text before, as the surroundings of its names.
    @Override
    public Optional<Likeness> meaning(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit)
                ? Optional.of(Likeness.of(SentenceEncoder.NAME, sentences.encode(beginning(text))))
                : Optional.empty();
    }

    /// The encoder reads no further, and long texts take long to cut into tokens.
    private static String beginning(String text) {
        return text.length() <= MOST_CHARACTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, MOST_CHARACTERS)));
    }

    /// What the decisions are taken from, with as many as fifty candidates each.
    List<Ranking> rank(String text, List<Mention> mentions) {
        return ranker.rank(questions(text, mentions));
    }

    /// What the ranking says to questions that were put together elsewhere.
    List<Ranking> rank(List<Question> questions) {
        return ranker.rank(questions);
    }

    /// What is asked of the ranking about these mentions of a post without pictures.
    List<Question> questions(String text, List<Mention> mentions) {
        return questions(text, mentions, List.of());
    }

    private List<Question> questions(String text, List<Mention> mentions, List<Sight> sights) {
        List<MentionForms> names = mentions.stream()
                .map(mention -> MentionForms.of(mention.span().in(text)))
                .toList();
        DocumentNames document = new DocumentNames(text, names);
        String folded = document.folded();
        // Candidates are most of the work, and one name's do not depend on another's.
        return IntStream.range(0, mentions.size())
                .parallel()
                .mapToObj(i -> {
                    Mention mention = mentions.get(i);
                    TextSpan span = mention.span();
                    return new Question(
                            span.in(text),
                            names.get(i),
                            mention.type(),
                            around(span, text),
                            folded,
                            types.guess(text, span),
                            candidates(names.get(i), document, span),
                            PictureEvidence.of(mention, sights, pictures, trust));
                })
                .toList();
    }

    private Collection<WikidataItem> candidates(MentionForms forms, DocumentNames document, TextSpan span) {
        Collection<WikidataItem> known = search.find(forms, document.longer(forms, span), document.near(forms, span));
        if (!known.isEmpty() || forms.keys().isEmpty()) {
            return known;
        }
        String name = forms.isHashtag() ? String.join(" ", forms.words()) : forms.mention();
        return live.named(name).stream().map(index::withKind).toList();
    }

    /// In a long text the mention's middle lies in the middle third.
    private static String around(TextSpan span, String text) {
        int length = text.codePointCount(0, text.length());
        int middle = (span.start() + span.end()) / 2;
        int start = Math.max(0, middle / CONTEXT_STEP - 1) * CONTEXT_STEP;
        return length <= CONTEXT ? text : new TextSpan(start, Math.min(length, start + CONTEXT)).in(text);
    }

    @Override
    public void close() {
        index.close();
        pictures.close();
        encoder.close();
    }
}
