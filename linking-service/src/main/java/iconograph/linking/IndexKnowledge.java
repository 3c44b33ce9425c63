package iconograph.linking;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import iconograph.contracts.EntityId;
import iconograph.contracts.Knowledge;
import iconograph.contracts.Likeness;
import iconograph.contracts.Look;
import iconograph.linking.candidates.MentionForms;
import iconograph.linking.index.CoarseType;
import iconograph.linking.index.UnreadableIndex;
import iconograph.linking.index.WikidataIndex;
import iconograph.linking.index.WikidataItem;
import iconograph.linking.pictures.ReferenceIndex;
import iconograph.linking.pictures.ReferencePicture;
import iconograph.linking.pictures.ReferencePictures;

import org.jboss.logging.Logger;

/// What the index of Wikidata knows about a name: label, description and kind of those that bear it, or whose names
/// have all of its words, the best known first.
///
/// The models find it as a service. It opens the index in the data directory when it is first asked; where there is
/// none, it knows nothing and says so once.
public final class IndexKnowledge implements Knowledge {

    private static final Logger LOG = Logger.getLogger(IndexKnowledge.class);

    /// Among so many best known bearers of a name people are looked for.
    private static final int NAMESAKES = 20;

    private final Opened opened;

    /// Opens an index once, when somebody asks.
    private static final class Opened {

        private Optional<WikidataIndex> index = Optional.empty();
        private ReferencePictures pictures = ReferencePictures.none();
        private boolean tried;

        synchronized Optional<WikidataIndex> index() {
            if (!tried) {
                tried = true;
                try {
                    Path path = new IndexLocation().path();
                    index = Optional.of(WikidataIndex.open(path));
                    pictures = ReferenceIndex.open(path);
                } catch (UnreadableIndex | IOException e) {
                    LOG.warnf("models read without knowledge of Wikidata: %s", e.getMessage());
                }
            }
            return index;
        }

        synchronized ReferencePictures pictures() {
            return pictures;
        }
    }

    /// As the models' service: with the index in the data directory.
    public IndexKnowledge() {
        this.opened = new Opened();
    }

    IndexKnowledge(WikidataIndex index, ReferencePictures pictures) {
        this.opened = new Opened();
        this.opened.index = Optional.of(index);
        this.opened.pictures = pictures;
        this.opened.tried = true;
    }

    @Override
    public List<String> about(String name, int most) {
        MentionForms forms = MentionForms.of(name);
        if (most < 1 || forms.keys().isEmpty()) {
            return List.of();
        }
        return opened.index().map(index -> bearers(index, forms, most)).orElse(List.of()).stream()
                .map(IndexKnowledge::line)
                .toList();
    }

    @Override
    public List<Likeness> portraits(String name, int most) {
        MentionForms forms = MentionForms.of(name);
        if (most < 1 || forms.keys().isEmpty()) {
            return List.of();
        }
        return opened.index().map(index -> people(index, forms)).orElse(List.of()).stream()
                .limit(most)
                .flatMap(item -> opened.pictures().of(item.id()).stream())
                .filter(picture -> picture.kind() == Look.Kind.FACE)
                .map(ReferencePicture::likeness)
                .toList();
    }

    /// Those of just this name, then those who have it among others.
    private static List<WikidataItem> people(WikidataIndex index, MentionForms forms) {
        Map<EntityId, WikidataItem> found = new LinkedHashMap<>();
        for (String key : forms.keys()) {
            index.named(key, NAMESAKES).forEach(item -> found.putIfAbsent(item.id(), item));
        }
        index.withTokens(forms.words(), NAMESAKES).forEach(item -> found.putIfAbsent(item.id(), item));
        return found.values().stream()
                .filter(item -> item.coarse() == CoarseType.PER)
                .toList();
    }

    private static List<WikidataItem> bearers(WikidataIndex index, MentionForms forms, int most) {
        Map<EntityId, WikidataItem> found = new LinkedHashMap<>();
        for (String key : forms.keys()) {
            index.named(key, most).forEach(item -> found.putIfAbsent(item.id(), item));
        }
        if (found.isEmpty()) {
            index.withTokens(forms.words(), most).forEach(item -> found.putIfAbsent(item.id(), item));
        }
        return found.values().stream().limit(most).toList();
    }

    private static String line(WikidataItem item) {
        StringBuilder line = new StringBuilder(item.label());
        if (item.description() != null) {
            line.append(": ").append(item.description());
        }
        if (!item.kinds().isEmpty()) {
            line.append(" (").append(item.kinds().getFirst()).append(')');
        }
        return line.toString();
    }
}
