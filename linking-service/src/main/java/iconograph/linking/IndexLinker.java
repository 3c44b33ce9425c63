package iconograph.linking;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import iconograph.contracts.LinkDecision;
import iconograph.contracts.Mention;
import iconograph.contracts.ModelVersion;
import iconograph.contracts.TextSpan;
import iconograph.linking.candidates.CandidateSearch;
import iconograph.linking.candidates.MentionForms;
import iconograph.linking.index.WikidataIndex;
import iconograph.linking.index.WikidataItem;
import iconograph.linking.live.LiveItems;
import iconograph.linking.ranking.Ranker;
import iconograph.linking.ranking.Ranker.Question;
import iconograph.linking.ranking.Ranking;
import iconograph.linking.ranking.RankingModel;
import iconograph.linking.ranking.SentenceEncoder;

/// Links names to the items of an index on this machine. Safe for use by many threads.
final class IndexLinker implements Linker, AutoCloseable {

    /// Code points of the text that count as a mention's surroundings, on each side.
    private static final int CONTEXT = 150;

    private final WikidataIndex index;
    private final LiveItems live;
    private final SentenceEncoder encoder;
    private final CandidateSearch search;
    private final Ranker ranker;
    private final ModelVersion version;

    private IndexLinker(WikidataIndex index, SentenceEncoder encoder, LiveItems live) {
        this.index = index;
        this.live = live;
        this.encoder = encoder;
        this.search = new CandidateSearch(index);
        RankingModel ranking = RankingModel.shipped();
        this.ranker = new Ranker(ranking, encoder::encode);
        this.version = LinkerVersion.of(ranking, SentenceEncoder.NAME, index.origin() + (live.isOff() ? "" : ", live"));
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
            return new IndexLinker(index, SentenceEncoder.load(), live);
        } catch (IOException | RuntimeException e) {
            index.close();
            throw e;
        }
    }

    SentenceEncoder encoder() {
        return encoder;
    }

    WikidataIndex index() {
        return index;
    }

    @Override
    public ModelVersion version() {
        return version;
    }

    @Override
    public List<LinkDecision> link(String text, List<Mention> mentions) {
        return rank(text, mentions).stream().map(Ranking::decision).toList();
    }

    /// What the decisions are taken from, with as many as fifty candidates each.
    List<Ranking> rank(String text, List<Mention> mentions) {
        return ranker.rank(questions(text, mentions));
    }

    /// What is asked of the ranking about these mentions.
    List<Question> questions(String text, List<Mention> mentions) {
        List<Question> questions = new ArrayList<>();
        for (Mention mention : mentions) {
            String name = mention.span().in(text);
            MentionForms forms = MentionForms.of(name);
            questions.add(new Question(name, forms, mention.type(), around(mention.span(), text), candidates(forms)));
        }
        return questions;
    }

    private Collection<WikidataItem> candidates(MentionForms forms) {
        Collection<WikidataItem> known = search.find(forms);
        if (!known.isEmpty() || forms.keys().isEmpty()) {
            return known;
        }
        String name = forms.isHashtag() ? String.join(" ", forms.words()) : forms.mention();
        return live.named(name).stream().map(index::withKind).toList();
    }

    private static String around(TextSpan span, String text) {
        int length = text.codePointCount(0, text.length());
        if (length <= 2 * CONTEXT) {
            return text;
        }
        return new TextSpan(Math.max(0, span.start() - CONTEXT), Math.min(length, span.end() + CONTEXT)).in(text);
    }

    @Override
    public void close() {
        index.close();
        encoder.close();
    }
}
